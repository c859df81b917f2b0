"""A module that cannot be compiled, seen from the import."""

print("printed")
import broken
