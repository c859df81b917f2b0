print(__name__, given)
result = 42
