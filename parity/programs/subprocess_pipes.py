"""Pipes to and from other Pythons, and from one to the next."""

import os
import subprocess
import sys


def start(source, **streams):
    command = [sys.executable, "-u", "-c", source]
    return subprocess.Popen(command, text=True, **streams)


both = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
shout = "import sys\nfor line in sys.stdin: print(line.strip().upper())"
with start(shout, **both) as process:
    for word in ("one", "two"):
        print(word, file=process.stdin, flush=True)
        print(process.stdout.readline(), end="")
print("exit code", process.returncode)

first = start("print(*range(20_000), sep='\\n')", stdout=subprocess.PIPE)
count = "import sys; print(sum(map(int, sys.stdin)))"
second = start(count, stdin=first.stdout, stdout=subprocess.PIPE)
first.stdout.close()
print(second.communicate()[0].strip(), first.wait())

nested = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {count!r}])"
print(start(nested, **both).communicate("1\n2\n3\n")[0].strip())

mixed = "import sys; print('out'); print('err', file=sys.stderr)"
print(start(mixed, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).communicate())

closed = start("import sys; sys.stdin.close()", stdin=subprocess.PIPE)
closed.wait()
try:
    os.write(closed.stdin.fileno(), b"nobody reads this")
except BrokenPipeError as error:
    print(type(error).__name__)
