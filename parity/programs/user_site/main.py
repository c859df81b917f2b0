"""There is one site-packages, no second one of the user's own."""

import sys

import installed

print("usercustomize", "usercustomize" in sys.modules)
