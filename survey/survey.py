"""Import packages, one process each, and report what that changes.

Runs on plain Python 3.11 or newer: `python3 survey.py rich httpx`. A
package is what one types at `import` or at pip; a module such as
`paho.mqtt.client` will do. Each is imported twice: once to compare the
state of its process before and after, and, if that differs, once more
with hooks that note the line of each change.
"""

import argparse
import asyncio
import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
if sys.version_info < OLDEST:  # which could not even read what follows
    sys.exit("The survey itself runs on Python 3.11 or newer.")

import report
from target import Survey

HERE = Path(__file__).parent


def main():
    options = arguments()
    about = environment(python_of(options.venv), options.packages)
    survey = Survey(about, options.timeout)
    rows = asyncio.run(all_of(survey, about["targets"], options.jobs))
    say("")
    result = {
        "date": datetime.date.today().isoformat(),
        "python": about["python"],
        "platform": about["platform"],
        "packages": rows,
    }
    if options.json:
        print(json.dumps(result, indent=2, ensure_ascii=False))
    else:
        print(report.table(result))


def arguments():
    parser = argparse.ArgumentParser(
        prog="survey",
        description="Import packages, one process each, and report who "
        "eats random numbers, changes sys.path, adds import hooks, replaces "
        "functions of the standard library, gives one file two modules, "
        "leaves temporary files, starts threads, sets environment variables.",
    )
    parser.add_argument(
        "packages",
        nargs="*",
        metavar="package",
        help="a module or a distribution (default: all that is installed)",
    )
    parser.add_argument(
        "--venv",
        type=Path,
        metavar="PATH",
        help="survey this virtual environment, with its own Python",
    )
    parser.add_argument(
        "--json", action="store_true", help="print JSON, not a table"
    )
    parser.add_argument(
        "--timeout",
        type=positive(float),
        default=60,
        metavar="SECONDS",
        help="for one import (default: 60)",
    )
    parser.add_argument(
        "--jobs",
        type=positive(int),
        default=os.cpu_count() or 1,
        metavar="N",
        help="imports at a time (default: one for each processor)",
    )
    return parser.parse_args()


def positive(kind):
    def number(text):
        value = kind(text)
        if not 0 < value < 1_000_000:
            raise argparse.ArgumentTypeError(f"{text} is out of range")
        return value

    return number


def python_of(venv):
    """The Python of a virtual environment, or the one that runs this."""
    if venv is None:
        return sys.executable
    for name in "bin/python", "Scripts/python.exe":
        if os.access(venv / name, os.X_OK):
            return new_enough(str((venv / name).absolute()))
    sys.exit(f"{venv} is no virtual environment: it has no bin/python")


def new_enough(python):
    tell = "import sys; print(*sys.version_info[:2])"
    version = tuple(map(int, answer([python, "-c", tell]).split()))
    if version < OLDEST:
        version = ".".join(map(str, version))
        sys.exit(f"{python} is Python {version}; the survey wants 3.11")
    return python


def environment(python, packages):
    """What there is to survey, as environment.py reports it."""
    script = str(HERE / "environment.py")
    about = json.loads(answer([python, script, *packages]))
    return {**about, "executable": python}


def answer(command):
    try:
        asked = subprocess.run(command, capture_output=True, text=True)
    except OSError as error:
        sys.exit(f"{command[0]} does not start: {error.strerror}")
    if asked.returncode:
        sys.exit(f"{command[0]} does not work:\n{asked.stderr.strip()}")
    return asked.stdout.splitlines()[-1]


async def all_of(survey, targets, jobs):
    turns = asyncio.Semaphore(jobs)

    async def in_turn(target):
        async with turns:
            row = await survey.row(target)
        say(f"{target}: {report.outcome(row)}")
        return row

    return await asyncio.gather(*map(in_turn, targets))


def say(progress):
    """Show the progress to a person who is watching."""
    if sys.stderr.isatty():
        print(f"\r\x1b[2K{progress[:78]}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
