"""Expressions as people read them."""

from .plain import text

__all__ = ["text"]
