"""input() line by line; from a pipe its prompts go to stdout."""

name = input("Who? ")
print("hello", name)
print(repr(input()))
input("And? ")
