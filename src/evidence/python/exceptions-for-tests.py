"""Raises the exceptions of spec.json, and writes down what Python knows."""

import json
import sys
import traceback


class Größe(Exception):
    pass


class Broken(Exception):
    def __str__(self):
        raise ValueError("no text")


def local():
    class Inner(Exception):
        pass

    return Inner


KINDS = {
    "value": ValueError,
    "key": KeyError,
    "group": ExceptionGroup,
    "unicode": Größe,
    "broken": Broken,
    "local": local(),
    "syntax": SyntaxError,
    "interrupt": KeyboardInterrupt,
}


def dig(depth, error):
    if depth:
        return dig(depth - 1, error)
    raise error


def between(depth, error):
    if depth % 2:
        return between(depth - 1, error)
    return (
        dig(depth, error)
        or None
    )


def made(spec):
    kind = KINDS[spec["kind"]]
    if kind is ExceptionGroup:
        error = kind(spec["message"], [made(part) for part in spec["parts"]])
    elif kind is SyntaxError:
        where = ("shop/ä b.py", 3, 8, "    x = 1 1\n", 3, 9)
        error = kind(spec["message"], where)
    else:
        error = kind(spec["message"]) if spec["message"] else kind()
    if spec["notes"]:
        error.__notes__ = spec["notes"]
    if spec["depth"] is not None:
        try:
            between(spec["depth"], error)
        except BaseException:
            pass
    if "cause" in spec:
        error.__cause__ = made(spec["cause"])
    elif "context" in spec:
        error.__context__ = made(spec["context"])
    return error


def message(error):
    if isinstance(error, SyntaxError):
        return error.msg or "<no detail available>"
    try:
        return str(error)
    except ValueError:
        return "<exception str() failed>"


def truth(error):
    kind = type(error)
    module = kind.__module__
    prefix = "" if module in ("builtins", "__main__") else f"{module}."
    frames = [
        [frame.filename, frame.lineno, frame.name]
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    if isinstance(error, SyntaxError):
        frames.append([error.filename, error.lineno, None])
    led = error.__cause__ or error.__context__
    return {
        "type": prefix + kind.__qualname__,
        "message": message(error),
        "notes": "\n".join(getattr(error, "__notes__", [])),
        "frames": frames,
        "parts": [truth(part) for part in getattr(error, "exceptions", [])],
        "led": led and ["cause" if error.__cause__ else "context", truth(led)],
    }


with open("spec.json", encoding="utf-8") as file:
    specs = json.load(file)

known = []
for spec in specs:
    error = made(spec["error"])
    known.append(truth(error))
    sys.stderr.write(spec["before"])
    if spec["painted"]:
        sys.excepthook(type(error), error, error.__traceback__)
    else:
        traceback.print_exception(error)
    sys.stderr.write(spec["after"])

with open("/tmp/known.json", "w", encoding="utf-8") as file:
    json.dump(known, file, ensure_ascii=False)
