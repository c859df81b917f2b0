"""A `.pth` line that fails: told of on stderr, and the program runs."""

print("main runs")
