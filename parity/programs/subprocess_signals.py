"""How processes end by signals, and who waits for them."""

import os
import signal
import subprocess
import sys


def start(source):
    source = f"import signal, sys, time\n{source}"
    process = subprocess.Popen(
        [sys.executable, "-c", source], stdout=subprocess.PIPE, text=True
    )
    process.stdout.readline()
    return process


SLEEP = "print('up', flush=True); time.sleep(600)"
sleeper = start(SLEEP)
sleeper.terminate()
print("terminated", sleeper.wait())

busy = start("print('up', flush=True)\nwhile True: pass")
print("still running", busy.poll())
busy.kill()
print("killed", busy.wait() == -signal.SIGKILL)

handled = "signal.signal(signal.SIGTERM, lambda *_: sys.exit(7))"
polite = start(f"{handled}\n{SLEEP}")
polite.send_signal(signal.SIGTERM)
print("handled", polite.wait())

quiet = "sys.stderr = open('errors.txt', 'w')"
interrupted = start(f"{quiet}\n{SLEEP}")
interrupted.send_signal(signal.SIGINT)
print("interrupted", interrupted.wait())

ended = start("print('up', flush=True); sys.exit(5)")
pid, status = os.waitpid(ended.pid, 0)
print(pid == ended.pid, os.waitstatus_to_exitcode(status))
for wait in (os.wait, lambda: os.waitpid(ended.pid, 0)):
    try:
        wait()
    except ChildProcessError as error:
        print(type(error).__name__)
try:
    os.kill(ended.pid, 0)
except ProcessLookupError as error:
    print(type(error).__name__)
