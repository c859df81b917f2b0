"""What programs usually do, done once before anybody waits for it.

A browser compiles the interpreter's code roughly at first, and well once it
has been used. What is compiled well is shared by all later interpreters.
"""

import dataclasses
import inspect
import json
import pdb
import random
import re
import tempfile
import traceback
import unittest


@dataclasses.dataclass
class Item:
    name: str
    price: int


def build(count):
    return [Item(f"item {number}", number * 7 % 13) for number in range(count)]


def work():
    items = sorted(build(2000), key=lambda item: item.price)
    text = json.dumps([dataclasses.asdict(item) for item in items[:200]])
    words = re.findall(r"\w+", text)
    total = 0
    for index, word in enumerate(words):
        total += len(word) if index % 3 else -1
    random.shuffle(words)
    return total, {word: len(word) for word in words}


def deep(depth):
    if depth:
        return deep(depth - 1)
    return inspect.stack(), traceback.format_stack()


def fail():
    try:
        {}["missing"]
    except KeyError as error:
        raise RuntimeError("wrapped") from error


for _ in range(5):
    work()
    deep(20)
    try:
        fail()
    except RuntimeError:
        traceback.print_exc()

with tempfile.TemporaryDirectory() as folder:
    print(folder)
fail()
