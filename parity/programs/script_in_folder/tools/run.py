"""A script in a folder: the folder is on the path, the project is not."""

import sys

import near

print(sys.argv, sys.path[0], near.__file__)

import far
