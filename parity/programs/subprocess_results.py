"""What subprocess.run tells of a second Python."""

import subprocess
import sys


def run(source, **how):
    result = subprocess.run([sys.executable, "-c", source], **how)
    print(result.returncode, result.stdout, result.stderr)


run("print(1 + 1)", capture_output=True, text=True)
run("print(input()[::-1])", input=b"desserts\n", capture_output=True)
run("import sys; sys.exit('no')", stderr=subprocess.PIPE, text=True)
run("1 / 0", stderr=subprocess.DEVNULL)
run("print('é')", stdout=subprocess.PIPE, encoding="utf-8")
run("import sys; print(sys.argv)", stdout=subprocess.PIPE, text=True)
print("straight to the same place:", flush=True)
run("print('here')")
try:
    subprocess.run([sys.executable, "-c", "raise SystemExit(3)"], check=True)
except subprocess.CalledProcessError as error:
    print("CalledProcessError", error.returncode)
try:
    sleep = "import time; print('partly', flush=True); time.sleep(600)"
    subprocess.run(
        [sys.executable, "-c", sleep], timeout=8, capture_output=True
    )
except subprocess.TimeoutExpired as error:
    print("TimeoutExpired", error.timeout, error.stdout)
try:
    subprocess.run([sys.executable, "-c", "pass"], cwd="nowhere")
except FileNotFoundError as error:
    print("FileNotFoundError", error.filename)
