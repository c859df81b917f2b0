"""No byte code is written beside a module: no second run would find it."""

import os

import near

print("cached:", os.path.isdir("__pycache__"))
print(near.__cached__.startswith(os.getcwd() + "/__pycache__/near.cpython"))
