"""There is memory at address 0."""

import ctypes

print("reads", flush=True)
print(ctypes.string_at(0))
