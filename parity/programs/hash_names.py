"""The hashes that OpenSSL adds to those that Python has of its own."""

import hashlib

own = sorted(hashlib.algorithms_guaranteed)
print(*own, own == sorted(set(own) & hashlib.algorithms_available))
more = "md5-sha1 sha512_224 sha512_256 sm3".split()
print("more:", *sorted(hashlib.algorithms_available & set(more)))
