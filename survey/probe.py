"""Imports one module and writes down what that has changed.

Run by survey.py with the surveyed Python, in a process of its own:
`python -P probe.py '{"target": "rich", ...}'`.
"""

import contextlib
import faulthandler
import importlib
import json
import os
import random
import sys
import traceback
from pathlib import Path

# After the import something may keep the process alive: a thread.
LINGER_SECONDS = 3


def main():
    ours = set(sys.modules)
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    import culprits
    import frames
    import library
    import state

    del sys.path[0]
    for name in {"culprits", "frames", "library", "state"} - ours:
        del sys.modules[name]  # the target may bear that name

    request = json.loads(sys.argv[1])
    found = request["found"]
    sys.argv[1:] = []
    random.seed(0)  # the same draws each time: some are made again
    parts = state.parts(library.names_in(library.load()))
    hooks = culprits.Culprits(
        state.watched(found), profiles="random" in found or "threads" in found
    )
    before = {kind: part.things() for kind, part in parts.items()}

    stacks = open(request["stacks"], "w")
    faulthandler.enable(stacks)
    end_after(request["limit"], stacks)
    with hooks if found else contextlib.nullcontext():
        outcome = attempt(request["target"], frames)
    after = {kind: part.things() for kind, part in parts.items()}

    result = {
        "outcome": outcome,
        "found": {
            kind: differences
            for kind in parts
            if (differences := state.differences(before[kind], after[kind]))
        },
        "places": hooks.places,
        "draws": hooks.draws,
    }
    Path(request["result"]).write_text(json.dumps(result))
    end_after(LINGER_SECONDS, stacks)


def end_after(seconds, stacks):
    """Ends the process then, whatever it hangs in; its stacks are written down."""
    faulthandler.dump_traceback_later(seconds, exit=True, file=stacks)


def attempt(target, frames):
    """Imports it, whatever it does."""
    try:
        importlib.import_module(target)
    except SystemExit as error:
        how, what, raised = "exited", str(error.code), error
    except BaseException as error:
        # A SyntaxError has lines of source before its message.
        lines = traceback.format_exception_only(error)
        message = lines[-1:] if isinstance(error, SyntaxError) else lines
        how, what, raised = "raised", "".join(message).strip(), error
    else:
        return {"how": "imported"}
    return {"how": how, "what": what, "place": frames.place_of_error(raised)}


main()
