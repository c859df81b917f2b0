"""Audit events: who opens, imports, compiles and executes what."""

import os
import sys

WANTED = {"open", "exec", "compile", "os.remove", "import", "os.mkdir"}

TAG = sys.implementation.cache_tag


def hook(event, arguments):
    if event in WANTED:
        texts = [each for each in arguments if type(each) is str]
        print(event, *(text.replace(TAG, "TAG") for text in texts))


sys.addaudithook(hook)
open("left.txt", "w").close()
exec("1 + 1")
os.mkdir("folder")
os.remove("left.txt")
import colorsys
