"""The prompt of input() at a terminal."""

print(repr(input("Who? ")))
