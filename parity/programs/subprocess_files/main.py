"""A process finds the files of the one that starts it, and leaves its own."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

environment = {**os.environ, "GREETING": "hé"}
Path("notes.txt").write_text("by main\n")
Path("old.txt").touch()
for command in (["-m", "tools.write"], ["tools/write.py", "again"]):
    subprocess.run([sys.executable, *command], env=environment, check=True)
print(Path("notes.txt").read_text())
print(sorted(path.name for path in Path("out").iterdir()))
print(Path("old.txt").exists(), os.readlink("link"))

with open("both.txt", "w") as file:
    print("first", file=file, flush=True)
    subprocess.run([sys.executable, "-c", "print('second')"], stdout=file)
    print("third", file=file)
print(Path("both.txt").read_text().split())

with tempfile.TemporaryFile() as file:
    subprocess.run([sys.executable, "-c", "print('nameless')"], stdout=file)
    file.seek(0)
    print(file.read())

os.mkdir("elsewhere")
source = "import os; open('here.txt', 'w'); print(os.path.basename(os.getcwd()))"
command = [sys.executable, "-c", source]
print(subprocess.check_output(command, cwd="elsewhere"))
print(os.listdir("elsewhere"))
