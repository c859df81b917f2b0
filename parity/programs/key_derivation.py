"""pbkdf2_hmac and scrypt, and what they say to wrong arguments."""

import hashlib

HASHES = "md5 sha1 sha224 sha256 sha384 sha512 SHA-256 sha2-256".split()
HASHES += "sha3_224 sha3_256 sha3_384 sha3_512 blake2b blake2s".split()

for name in HASHES:
    for length in None, 1, 70:
        key = hashlib.pbkdf2_hmac(name, b"pass" * 50, b"salt", 3, length)
        print(name, key.hex())
print(hashlib.pbkdf2_hmac("sha256", password=b"", salt=b"", iterations=1))
print(hashlib.pbkdf2_hmac("md5", bytearray(b"a"), memoryview(b"b"), True))
print(hashlib.scrypt(b"", salt=b"", n=16, r=1, p=1).hex())
print(hashlib.scrypt(b"p", salt=b"s", n=1024, r=8, p=3, dklen=9).hex())
print(hashlib.scrypt(password=b"p", salt=b"s", n=2**14, r=8, p=1).hex())
print(hashlib.pbkdf2_hmac, hashlib.scrypt)

WRONG = """\
pbkdf2_hmac("foo", b"a", b"b", 1)
pbkdf2_hmac(1, b"a", b"b", 1)
pbkdf2_hmac("sha1", "a", b"b", 1)
pbkdf2_hmac("sha1", b"a", "b", 1)
pbkdf2_hmac("sha1", b"a", b"b", 0)
pbkdf2_hmac("sha1", b"a", b"b", 2**31)
pbkdf2_hmac("sha1", b"a", b"b", 2**63)
pbkdf2_hmac("sha1", b"a", b"b", 1.5)
pbkdf2_hmac("sha1", b"a", b"b", 1, 0)
pbkdf2_hmac("sha1", b"a", b"b", 1, dklen=2**31)
pbkdf2_hmac("sha1", b"a", b"b")
pbkdf2_hmac("sha1", b"a", b"b", 1, 2, 3)
scrypt("p", salt=b"s", n=16, r=8, p=1)
scrypt(b"p", b"s", n=16, r=8, p=1)
scrypt(b"p", salt="s", n=16, r=8, p=1)
scrypt(b"p", salt=b"s", n=15, r=8, p=1)
scrypt(b"p", salt=b"s", n=1, r=8, p=1)
scrypt(b"p", salt=b"s", n=16, r=0, p=1)
scrypt(b"p", salt=b"s", n=16, r=8, p=0)
scrypt(b"p", salt=b"s", n=2**15, r=8, p=1)
scrypt(b"p", salt=b"s", n=65536, r=1, p=1)
scrypt(b"p", salt=b"s", n=16, r=8, p=1, maxmem=1000)
scrypt(b"p", salt=b"s", n=16, r=8, p=1, maxmem=-1)
scrypt(b"p", salt=b"s", n=16, r=8, p=1, dklen=0)
scrypt(salt=b"s", n=16, r=8, p=1)
""".splitlines()

for call in WRONG:
    try:
        print(eval(f"hashlib.{call}"))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error), error)
