"""Imports one target, twice if need be, and reports the result."""

import json
import os
import signal
import tempfile
from pathlib import Path

import child
import stacks

PROBE = Path(__file__).with_name("probe.py")
SIGNALS = {number.value: number.name for number in signal.Signals}
# The hooks look at every line that runs.
SLOWER_WITH_HOOKS = 20
# For the start, the comparing and threads that do not end.
BESIDE_SECONDS = 20


class Survey:
    """Imports in the Python that `about` describes (see environment.py)."""

    def __init__(self, about: dict, limit: float):
        self.about = about
        self.limit = limit

    async def row(self, target: str) -> dict:
        """What is known of a target, ready for JSON."""
        first = await self.attempt(target, self.limit, {})
        again = {}
        if first["found"]:
            limit = self.limit * SLOWER_WITH_HOOKS
            again = await self.attempt(target, limit, first["found"])
        package = self.about["distributions"].get(target.partition(".")[0])
        return {
            "name": target,
            "distribution": package and package["name"],
            "version": package and package["version"],
            "outcome": first["outcome"],
            "printed": first["printed"],
            "findings": [
                finding
                for kind in first["found"]
                for finding in self.findings(kind, first, again)
            ],
        }

    async def attempt(self, target: str, limit: float, found: dict) -> dict:
        """One import, in a process and with a temp folder of its own."""
        with tempfile.TemporaryDirectory(
            prefix="survey-", ignore_cleanup_errors=True
        ) as scratch:
            temporary = Path(scratch, "tmp")
            temporary.mkdir()
            request = {
                "target": target,
                "limit": limit,
                "found": found,
                "result": f"{scratch}/result.json",
                "stacks": f"{scratch}/stacks.txt",
            }
            names = dict.fromkeys(["TMPDIR", "TEMP", "TMP"], str(temporary))
            python = self.about["executable"]
            ended = await child.run(
                [python, "-P", str(PROBE), json.dumps(request)],
                # Sets in the same order both times.
                os.environ | names | {"PYTHONHASHSEED": "0"},
                limit + BESIDE_SECONDS,
            )
            result = self.result(request, ended)
            if left := sorted(os.listdir(temporary)):
                result["found"]["temporary"] = dict(zip(left, left))
        return {**result, "printed": printed(ended)}

    def result(self, request: dict, ended: child.Child) -> dict:
        """What the process wrote, or how it failed to."""
        try:
            result = json.loads(Path(request["result"]).read_text())
        except (OSError, ValueError):
            outcome = self.failure(request, ended)
            return {"outcome": outcome, "found": {}}
        if is_missing(request["target"], result["outcome"]):
            result["outcome"] = {"how": "missing"}
        return result

    def failure(self, request: dict, ended: child.Child) -> dict:
        try:
            text = Path(request["stacks"]).read_text(errors="replace")
        except OSError:
            text = ""
        place = stacks.place_in(
            text, self.about["library"], self.about["searched"]
        )
        if ended.code is None or text.startswith("Timeout "):
            return {"how": "hung", "what": request["limit"], "place": place}
        if ended.code < 0:
            name = SIGNALS.get(-ended.code, f"signal {-ended.code}")
            return {"how": "crashed", "what": name, "place": place}
        return {"how": "ended", "what": ended.code, "place": None}

    def findings(self, kind: str, first: dict, again: dict) -> list[dict]:
        """The changes of one kind, each with its culprit if it is known."""
        places = again.get("places", {}).get(kind, {})
        if kind == "random" and again.get("draws"):
            found = {
                name: f"{name.partition(' at ')[0]}, {times}×"
                for name, times in again["draws"].items()
            }
        else:
            # Names of temporary files are others each time.
            found = again.get("found", {}).get(kind) or first["found"][kind]
        return [
            {
                "kind": kind,
                "what": what,
                "culprit": self.culprit(places.get(name)),
            }
            for name, what in found.items()
        ]

    def culprit(self, place: dict | None) -> dict | None:
        """A place, and the distribution that it belongs to."""
        if place is None:
            return None
        root = place["file"].split("/")[0].removesuffix(".py")
        package = self.about["distributions"].get(root)
        return {**place, "distribution": package}


def printed(ended: child.Child) -> dict | None:
    """How much, and how it begins."""
    begin = ended.begin.decode(errors="replace").strip()
    if not begin:
        return None
    lines = max(ended.lines, 1)
    return {"lines": lines, "first": begin.splitlines()[0]}


def is_missing(target: str, outcome: dict) -> bool:
    """Whether there is no such module, and not another that it needs."""
    parts = target.split(".")
    if not all(part.isidentifier() for part in parts):
        return True
    return outcome["how"] == "raised" and any(
        outcome["what"].startswith(
            f"ModuleNotFoundError: No module named '{'.'.join(parts[:n])}'"
        )
        for n in range(1, len(parts) + 1)
    )
