"""Shorter expressions, and equal ones."""

from .equality import same
from .rules import simplify

__all__ = ["same", "simplify"]
