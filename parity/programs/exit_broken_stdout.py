"""A stdout that is closed by the program itself."""

import sys

print("last words", flush=True)
sys.stdout.close()
print("too late")
