"""Warnings as they are by default: once a place, deprecations in __main__."""

import warnings


def old():
    warnings.warn("old() is old", DeprecationWarning, stacklevel=2)


for _ in range(2):
    old()
    warnings.warn("said once")
warnings.warn("never", PendingDeprecationWarning)
warnings.warn_explicit("elsewhere", DeprecationWarning, "other.py", 3)
