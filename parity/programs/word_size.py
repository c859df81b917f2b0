"""A machine of 32 bits: sizes and hashes are smaller, numbers are not."""

import sys

print("maxsize", sys.maxsize == 2**31 - 1)
print("hash bits", sys.hash_info.width)
print(2**64, float(2**64), len(range(2**30)), hash(2**20))
