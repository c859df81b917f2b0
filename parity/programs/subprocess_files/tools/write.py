import os
import sys
from pathlib import Path

name = sys.argv[1] if len(sys.argv) > 1 else "once"
with open("notes.txt", "a") as notes:
    print("by", name, os.environ["GREETING"], file=notes)
Path("out").mkdir(exist_ok=True)
Path("out", name).touch()
if os.path.exists("old.txt"):
    os.remove("old.txt")
    os.symlink("notes.txt", "link")
