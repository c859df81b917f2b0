"""Passwords, kept so that nobody can read them."""

import os
from hashlib import sha256
from hmac import compare_digest

ROUNDS = 200  # so that guessing is slow


def hashed(password: str, salt: str | None = None) -> str:
    salt = salt or os.urandom(16).hex()
    digest = f"{salt}{password}".encode()
    for _ in range(ROUNDS):
        digest = sha256(digest).digest()
    return f"{salt}${digest.hex()}"


def matches(password: str, stored: str) -> bool:
    salt, _, _ = stored.partition("$")
    return compare_digest(stored, hashed(password, salt))
