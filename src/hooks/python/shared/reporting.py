"""A report for a person at a terminal, whatever the program does to it."""

import atexit
import os
import time

IN_FULL = 40  # Further reports only count, unless their stack is a new one.
STACKS = 200
LINES_NAMED = 8
REPEATED = 3

HERE = __file__
LIBRARY = os.path.dirname(os.__file__) + os.sep
START_FOLDER = os.getcwd() + os.sep
STARTED_BY = os.getpid()

# Whatever the program puts in their place, a hook has those of the start.
open_file, write_bytes, look_at = open, os.write, os.fstat
clock = time.perf_counter
STARTED = clock()


def copy_of_stderr():
    """The real stderr under a number that no program counts up to."""
    try:
        return os.dup2(2, 200, inheritable=False)
    except OSError:
        return 2


def what_it_is(number):
    status = look_at(number)
    return status.st_dev, status.st_ino, status.st_mode


STDERR = copy_of_stderr()
try:
    REAL_STDERR = what_it_is(STDERR)
except OSError:
    REAL_STDERR = None


def write(text):
    """Writes to what stderr was at the start, or to nothing at all."""
    rest = text.encode("utf-8", "backslashreplace")
    for number in (STDERR, 2):
        try:
            if what_it_is(number) == REAL_STDERR:
                while rest:
                    rest = rest[write_bytes(number, rest) :]
                return
        except OSError:
            continue


def is_library(file):
    """Whether this is code of Python itself, or of this hook."""
    if file.startswith("<frozen ") or file == HERE:
        return True
    inside = file.startswith(LIBRARY)
    return inside and not file.startswith(LIBRARY + "site-packages")


def stack_of(frame):
    """(file, line, name) of each frame, the innermost last."""
    places = []
    while frame:
        code = frame.f_code
        file = code.co_filename
        if file != HERE and not file.startswith("<frozen "):
            places.append((file, frame.f_lineno, code.co_name))
        frame = frame.f_back
    return tuple(reversed(places))


def charged(stack):
    """The stack up to the last line that is not Python's own."""
    end = len(stack)
    while end and is_library(stack[end - 1][0]):
        end -= 1
    return stack[:end] or stack


def short(file):
    for folder in (START_FOLDER, LIBRARY):
        if file.startswith(folder):
            return file[len(folder) :]
    return file


def place(stack):
    """Where a stack ends, in short."""
    return f"{short(stack[-1][0])}:{stack[-1][1]}" if stack else "nobody"


sources = {}


def source_line(file, line):
    if file not in sources:
        try:
            with open_file(os.path.join(START_FOLDER, file), "rb") as source:
                sources[file] = decoded(source.read()).splitlines()
        except (OSError, LookupError, ValueError):
            sources[file] = []
    lines = sources[file]
    return lines[line - 1].strip() if line and line <= len(lines) else ""


def decoded(data):
    """Source text by the coding that its first two lines may name."""
    for comment in data.split(b"\n", 2)[:2]:
        _, found, name = comment.partition(b"coding")
        if found and comment.lstrip().startswith(b"#") and name[:1] in b":=":
            name = name[1:].strip().split()[0].decode()
            return data.decode(name.rstrip("-*;,"), "replace")
    return data.decode("utf-8-sig", "replace")


printed = {}
unprinted = {}


def report(heading, stack, **facts):
    """Prints where something happened; a fact's `_` reads as a space.

    What Python does of itself, before the program, has no stack and no report.
    """
    if not stack:
        return False
    whole, stack = stack, charged(stack)
    # However deep a recursion is, it is the same one.
    way = tuple(dict.fromkeys(stack))
    seen = way in printed or len(printed) >= STACKS
    if seen and sum(printed.values()) >= IN_FULL:
        unprinted[place(stack)] = unprinted.get(place(stack), 0) + 1
        return True
    printed[way] = printed.get(way, 0) + 1
    lines = ["", f"firstthing: {one_line(heading)}"]
    lines += frames_as_text(stack)
    if len(stack) < len(whole):
        facts["through"] = f"{place(whole)}, in {whole[-1][2]}"
    # Frames that the program prints are not to look like more of these.
    if not facts:
        lines.append("")
    for name, text in facts.items():
        lines.append(f"  {name.replace('_', ' ').strip()}: {one_line(text)}")
    write("\n".join(lines) + "\n")
    return True


def frames_as_text(stack):
    """As traceback prints them, with what is repeated counted."""
    last, times, repeated = None, 0, 0
    for frame in (*stack, None):
        times = times + 1 if frame == last else 1
        if frame != last and repeated > REPEATED:
            more = repeated - REPEATED
            plural = "s" if more > 1 else ""
            yield f"  [Previous line repeated {more} more time{plural}]"
        last, repeated = frame, times
        if frame and times <= REPEATED:
            file, line, name = frame
            yield f'  File "{file}", line {line}, in {name}'
            if source := source_line(file, line):
                yield f"    {source}"


def say(sentence):
    """Prints a report without frames."""
    write(f"\nfirstthing: {one_line(sentence)}\n")


def tell_cost(spent):
    """What the watching itself took, in seconds, if a person would notice."""
    whole = clock() - STARTED
    spent = min(spent, 0.95 * whole)
    times = whole / max(whole - spent, 1e-6)
    if times >= 1.1:
        made = f"made the program {times:.1f} times slower"
        say(f"watching {made} ({spent:.2f} s of {whole:.2f} s).")
    elif spent >= 0.01:
        say(f"watching took {spent:.2f} s of {whole:.2f} s.")


def one_line(text):
    """Text as one line, and no longer than a person reads."""
    text = "".join(c if c.isprintable() else repr(c)[1:-1] for c in text[:2000])
    return text if len(text) <= 500 else f"{text[:300]} … {text[-150:]}"


def once(start):
    """Begins a hook: Python may read a .pth file twice."""
    begun = []

    def begin():
        if not begun:
            begun.append(True)
            try:
                start()
            except Exception as fault:
                say(f"this hook could not begin: {fault!r}.")

    return begin


at_the_end = []


@atexit.register
def end():
    """Registered first, so it runs last: after the program's own ends."""
    # What takes the hook out of an environment is no program to watch.
    if os.getpid() != STARTED_BY or not os.path.exists(HERE):
        return
    for function in at_the_end:
        try:
            function()
        except Exception as fault:
            say(f"the hook itself failed at its end: {fault!r}")
    if unprinted:
        say(f"and {sum(unprinted.values()):,} more, by {by_lines(unprinted)}.")


def by_lines(counts):
    if len(counts) == 1:
        return f"the same line, {next(iter(counts))}"
    most = sorted(counts, key=counts.get, reverse=True)
    named = [f"{at} ({counts[at]:,} times)" for at in most[:LINES_NAMED]]
    if len(most) > LINES_NAMED:
        named.append(f"and {len(most) - LINES_NAMED} other lines")
    return ", ".join(named)
