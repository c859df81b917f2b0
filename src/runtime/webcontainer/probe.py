"""Whether a Python elsewhere is the one that runs in this page."""

import sys


def answer(name):
    print(f"Grüße, {name} 木 🌿", flush=True)
    print("to stderr: é", file=sys.stderr, flush=True)
    return {}[name]


answer(input("Wer? "))
