"""A set of texts, with PYTHONHASHSEED=0: the same order each time."""

print(list({"red", "green", "blue", "orange", "steel"}))
