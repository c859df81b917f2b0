"""What is not ASCII, to both streams and in a traceback."""

import sys

print("ça va? ¿qué? 日本語 🐍")
print("Ω\ttab\0nul\x1b[0mescape", file=sys.stderr)
print(ascii("é🐍"), repr("\u202e\xad"))
π = 3
raise ValueError(f"größer als π={π} 🐍")
