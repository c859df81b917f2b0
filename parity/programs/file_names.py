"""Names of files that are UTF-8, and one that is not."""

import os

for name in "é", "日本", "🐍", "a b":
    with open(name, "w") as file:
        file.write(name)
print(sorted(set(os.listdir(".")) - {"main.py"}))
with open(b"\xff", "w"):
    print("there:", os.path.exists(b"\xff"))
print("found again:", b"\xff" in os.listdir(b"."))
