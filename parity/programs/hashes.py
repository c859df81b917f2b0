"""hashlib, hmac, zlib, bz2 and lzma: the same bytes everywhere."""

import binascii
import bz2
import gzip
import hashlib
import hmac
import lzma
import zlib

for name in ("md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b"):
    print(name, hashlib.new(name, b"machete").hexdigest())
print(hmac.new(b"key", b"text", "sha256").hexdigest())
print(zlib.crc32(b"machete"), zlib.adler32(b"machete"))
print(binascii.hexlify(b"\x00\xff"))
print(hashlib.file_digest(open(__file__, "rb"), "md5").digest_size)
for module in (zlib, gzip, bz2, lzma):
    packed = module.compress(b"machete " * 50)
    print(module.__name__, len(packed) < 80, len(module.decompress(packed)))
