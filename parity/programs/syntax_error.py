"""A script that cannot be compiled."""

print("never printed")
total = (1 + 2
print(total)
