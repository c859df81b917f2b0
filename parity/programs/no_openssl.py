"""hashlib without OpenSSL: the common hashes, but no key derivation."""

import hashlib

print("sha256" in hashlib.algorithms_available, hasattr(hashlib, "blake2s"))
print("pbkdf2:", hasattr(hashlib, "pbkdf2_hmac"), hasattr(hashlib, "scrypt"))
