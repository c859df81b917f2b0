"""Checks the tasks of this case again: python3 check.py

Each task runs in a temporary copy of this folder, in which /tmp is a
temporary folder too. What it has to show is in checks.json.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
OURS = {
    "check.py",
    "checks.json",
    "_pdb.py",
    "README.md",
    "requirements.txt",
}
TMP = re.compile(r"""(?<=["'])/tmp(?=[/"'])""")
DEADLINE = 60  # seconds


def main():
    checks = json.loads((HERE / "checks.json").read_text("utf-8"))
    done = missed = asked = 0
    for task in checks["tasks"]:
        if task["expects"] is None:
            asked += 1
            print(f"{'-':8} {task['title']} (only in the deck)")
            continue
        reason = check(task, checks)
        print(f"{'done' if reason is None else 'not yet':8}", task["title"])
        if reason is None:
            done += 1
        else:
            missed += 1
            print(" " * 8, reason)
    print(f"\n{done} of {done + missed} tasks are done here.", end="")
    print(f" {asked} more can be checked only in the deck." if asked else "")
    sys.exit(1 if missed else 0)


def check(task, checks):
    """Why a task is not done, or None if it is."""
    try:
        return check_copy(task, checks)
    except subprocess.TimeoutExpired:
        return f"It did not end within {DEADLINE} seconds."


def check_copy(task, checks):
    run = run_copy(task, checks, checks["argv"])
    for expected in task["expects"]:
        saw = look(expected, run, checks)
        if saw is not None:
            return f"{saw} {expected['otherwise']}"
    if task["probe"]:
        probe = run_copy(task, checks, ["_probe.py"])
        if probe["code"] != 0:
            return last_line(probe["stdout"]) or last_line(probe["stderr"])
    return None


def run_copy(task, checks, argv):
    """Runs a copy of the project as it was when the task was done."""
    with tempfile.TemporaryDirectory() as folder:
        project, temp = Path(folder, "project"), Path(folder, "tmp")
        temp.mkdir()
        copy_project(task, project)
        sources = {
            file.relative_to(project).as_posix(): file.read_text("utf-8")
            for file in project.rglob("*.py")
        }
        for path, text in sources.items():
            here = TMP.sub(lambda _: temp.as_posix(), text)
            (project / path).write_text(here, "utf-8")
        if sys.version_info < (3, 13):
            shutil.copy(HERE / "_pdb.py", project / "pdb.py")
        done = subprocess.run(
            [sys.executable, *argv],
            cwd=project,
            env=os.environ
            | checks["env"]
            | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temp))
            | {"NO_COLOR": "1", "PYTHONPATH": ""},
            input="w\nc\n",
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=DEADLINE,
        )

        def as_found(text):
            return text.replace(temp.as_posix(), "/tmp")

        return {
            "code": done.returncode,
            "stdout": as_found(done.stdout),
            "stderr": as_found(done.stderr),
            "left": [
                (as_found(file.as_posix()), as_found(text_of(file)))
                for file in sorted(temp.rglob("*"))
            ],
            "sources": sources,
        }


def copy_project(task, project):
    shutil.copytree(HERE, project, ignore=lambda _, names: OURS & {*names})
    for path, text in (task["files"] or {}).items():
        place = project / path
        if text is None:
            place.unlink(missing_ok=True)
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")


def text_of(file):
    try:
        return file.read_text("utf-8") if file.is_file() else ""
    except (OSError, UnicodeDecodeError):
        return ""


def look(expected, run, checks):
    """What was seen instead of the expected, or None."""
    never = expected.get("never", False)
    match expected["see"]:
        case "exit":
            code, wanted = run["code"], expected["code"]
            good = code != 0 if wanted == "failure" else code == wanted
            error = last_line(run["stderr"])
            saw = f"It exited {code}" + (f', with "{error}".' if error else ".")
        case "text":
            found = has(text_in(run, expected), expected["text"])
            good = found != never
            saw = "It still says so." if never else "It does not say so."
        case "leftover":
            wanted = pattern(expected["path"])
            paths = [path for path, _ in run["left"] if wanted.search(path)]
            good = bool(paths) != never
            saw = f"It left behind {', '.join(paths) or 'nothing'}."
        case "line":
            good = names_line(expected, run) != never
            saw = "It still names the line." if never else "It does not say who."
        case "edit":
            text = run["sources"].get(expected["file"])
            good = (text != checks["found"].get(expected["file"])) != never
            saw = f"{expected['file']} is not as it has to be."
    return None if good else saw


def has(text, wanted):
    """Whether all texts are there, one after the other."""
    at = 0
    for each in wanted if isinstance(wanted, list) else [wanted]:
        found = pattern(each).search(text, at)
        if not found:
            return False
        at = found.end()
    return True


def pattern(wanted):
    """Compiles a text, or a JavaScript pattern with its flags."""
    if isinstance(wanted, str):
        return re.compile(re.escape(wanted))
    flags = [getattr(re, flag.upper()) for flag in wanted["flags"] if flag in "ims"]
    source = wanted["pattern"].replace("(?<", "(?P<")
    source = source.replace("(?P<=", "(?<=").replace("(?P<!", "(?<!")
    return re.compile(source, sum(flags))


def text_in(run, expected):
    left = "\n".join(text for _, text in run["left"])
    everything = {"stdout": run["stdout"], "stderr": run["stderr"], "files": left}
    where = expected.get("in")
    return everything[where] if where else "\n".join(everything.values())


def names_line(expected, run):
    """Whether anything names the line, in any format."""
    file, code = expected["place"]["file"], expected["place"]["code"]
    lines = source_of(file, run).split("\n")
    at = [n for n, line in enumerate(lines, 1) if line.strip() == code]
    if not at:
        return False
    late = range(at[0], at[0] + expected.get("late", 0) + 1)
    stem = re.escape(Path(file).stem)
    folder = re.escape(Path(file).parent.name)
    alike = [f for f in run["sources"] if Path(f).stem == Path(file).stem]
    before = rf"{folder}[/.]" if len(alike) > 1 and folder else ""
    between = r"[^\w\n]{0,6}(?:(?:line|lineno|no)[^\w\n]{1,3})?"
    function = r"[^\w\n]{1,6}(?:in\s+)?[A-Za-z_]\w*[^\w\n]{1,6}"
    named = re.compile(
        rf"(?<!\w){before}{stem}(?:\.py)?(?:{between}|(?<=\.py){function})(\d+)(?!\d)"
    )
    left = (f"{path}\n{text}" for path, text in run["left"])
    text = "\n".join([run["stdout"], run["stderr"], *left])
    return any(int(number) in late for number in named.findall(text))


def source_of(file, run):
    """The text of a file of the project, or of an installed package."""
    known = run["sources"].get(file)
    if known is not None or not file.startswith("site-packages/"):
        return known or ""
    for folder in sys.path[1:]:  # the first is this one
        installed = Path(folder, file.removeprefix("site-packages/"))
        if installed.is_file():
            return installed.read_text("utf-8")
    return ""


def last_line(text):
    lines = text.rstrip().splitlines()
    return lines[-1].strip() if lines else ""


main()
