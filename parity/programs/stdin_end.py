"""End of file where input() waits, at a terminal."""

print("starts")
input("Who? ")
