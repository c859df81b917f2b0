"""`python app` runs the folder's __main__, with the folder on the path."""

import sys

from near import NAME

print(__name__, NAME, sys.argv, sys.path[0])
