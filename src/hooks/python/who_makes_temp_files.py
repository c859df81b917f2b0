"""Who makes the temporary files that are still there at the end?"""

import os
import sys

from reporting import START_FOLDER, at_the_end, report, say, stack_of

PREFIX = ""

MADE_BY_TEMPFILE = ("tempfile.mkdtemp", "tempfile.mkstemp")
EVENTS = (*MADE_BY_TEMPFILE, "open", "os.mkdir", "os.rename")


class Made:
    """Where a file or folder was made: text, so that it keeps nothing."""

    def __init__(self, path, stack):
        self.path, self.stack = path, stack
        self.was = []

    def is_hidden(self):
        """Whether neither its name nor an earlier one begins so."""
        names = map(os.path.basename, (self.path, *self.was))
        return not any(name.startswith(PREFIX) for name in names)

    def tell(self):
        facts = {"is": what_it_is_now(self.path)}
        if self.was:
            facts["was"] = ", ".join(self.was)
        report(f"{self.path} was left behind, made by", self.stack, **facts)


class Files:
    def __init__(self):
        self.made = {}
        self.stacks = {}

    def heard(self, event, arguments):
        if event not in EVENTS:
            return
        try:
            self.note(event, arguments, sys._getframe().f_back)
        except Exception as fault:
            # An error in here would be the program's own.
            say(f"a file was not followed, as the hook failed: {fault!r}.")

    def note(self, event, arguments, frame):
        if event == "os.rename":
            self.rename(*map(path_of, arguments[:2]))
        elif is_maker(event, arguments, frame):
            path = path_of(arguments[0])
            if path and not os.path.lexists(path):
                if event in MADE_BY_TEMPFILE or is_temporary(path):
                    stack = stack_of(frame)
                    # What one line makes shares its stack.
                    stack = self.stacks.setdefault(stack, stack)
                    self.made[path] = Made(path, stack)

    def rename(self, old, new):
        for path in [*self.made]:
            if path == old or path.startswith(f"{old}{os.sep}"):
                made = self.made.pop(path)
                made.was.append(path)
                made.path = new + path[len(old) :]
                self.made[made.path] = made

    def tell(self):
        paths = {path for path in self.made if os.path.lexists(path)}
        left = [
            self.made[path]
            for path in self.made
            if path in paths and not is_inside(path, paths)
            # One that was moved to its place is no longer temporary.
            if is_temporary(path) or not self.made[path].was
        ]
        hidden = [made for made in left if made.is_hidden()]
        for made in left:
            if made not in hidden:
                made.tell()
        if hidden:
            say(f"{in_numbers(hidden)}; the filter {PREFIX!r} hides them.")
        if not self.made:
            say("no temporary file or folder was made.")
        elif not left:
            say(f"{len(self.made):,} temporary files were made, none is left.")


def is_inside(path, folders):
    parent = os.path.dirname(path)
    while parent not in folders:
        parent, before = os.path.dirname(parent), parent
        if parent == before:
            return False
    return True


def in_numbers(made):
    folders = sum(os.path.isdir(each.path) for each in made)
    counts = (folders, "folder"), (len(made) - folders, "file")
    kinds = " and ".join(
        f"{number:,} {kind}{'s' * (number > 1)}"
        for number, kind in counts
        if number
    )
    places = sorted({os.path.dirname(each.path) for each in made})
    verb = "is" if len(made) == 1 else "are"
    return f"{kinds} {verb} left in {' and '.join(places[:3])}"


def what_it_is_now(path):
    if os.path.isdir(path):
        number = len(os.listdir(path))
        entries = "1 entry" if number == 1 else f"{number:,} entries"
        return f"a folder with {entries}" if number else "an empty folder"
    size = os.lstat(path).st_size
    return f"a file of {size:,} bytes" if size else "an empty file"


def path_of(given):
    """The whole path, or None for a number of a file that is open."""
    if type(given) is bytes:
        given = os.fsdecode(given)
    return os.path.abspath(given) if type(given) is str else None


def is_maker(event, arguments, frame):
    if event in MADE_BY_TEMPFILE:
        return True
    # tempfile has said so already.
    if frame and frame.f_code.co_filename.endswith("tempfile.py"):
        return False
    if event == "open":
        _, mode, flags = arguments
        makes = any(sign in (mode or "") for sign in "wxa")
        return makes or bool(flags & os.O_CREAT)
    return event == "os.mkdir"


def is_temporary(path):
    """In a folder for such files, and not in the project."""
    tempfile = vars(sys.modules.get("tempfile", sys))
    folders = {*TEMP_FOLDERS, tempfile.get("tempdir")}
    return not path.startswith(START_FOLDER) and any(
        path.startswith(os.path.join(os.path.abspath(folder), ""))
        for folder in folders
        if type(folder) is str
    )


TEMP_FOLDERS = [
    "/tmp",
    "/var/tmp",
    *map(os.environ.get, ("TMPDIR", "TEMP", "TMP")),
]


def start():
    files = Files()
    at_the_end.append(files.tell)
    sys.addaudithook(files.heard)
