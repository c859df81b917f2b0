"""The survey as a table for people."""

import textwrap
from collections import defaultdict

KINDS = {
    "random": "eats random numbers",
    "path": "changes sys.path",
    "hooks": "adds import hooks",
    "stdlib": "replaces library functions",
    "twice": "one file, two modules",
    "temporary": "leaves temporary files",
    "threads": "starts threads",
    "environment": "sets environment variables",
}
OUTCOMES = {
    "imported": "imported",
    "missing": "not found in this environment",
    "raised": "raises {what}",
    "exited": "calls sys.exit: {what}",
    "ended": "ends its process with code {what}",
    "crashed": "crashes the interpreter: {what}",
    "hung": "hangs: not imported after {what:g} s",
}
WIDTH = 100
SHOWN = 2


def outcome(row: dict) -> str:
    how = row["outcome"]
    text = OUTCOMES[how["how"]].format(**how)
    return textwrap.shorten(text, 70, placeholder=" …")


def table(result: dict) -> str:
    """The findings of each package, then the packages of each finding."""
    lines = [["package", "version", "where", "what it does when imported"]]
    quiet = []
    for row in result["packages"]:
        told = list(told_of(row))
        if not told:
            quiet.append(row["name"])
        for number, (what, where) in enumerate(told):
            name = [row["name"], row["version"] or ""]
            lines.append([*([""] * 2 if number else name), where, what])
    blocks = [in_columns(lines)] if len(lines) > 1 else []
    if quiet:
        text = f"Nothing found in {len(quiet)}: {', '.join(quiet)}"
        blocks.append(textwrap.fill(text, WIDTH, break_on_hyphens=False))
    return "\n\n".join([*blocks, summary(result)])


def told_of(row: dict):
    """What there is to say of a package, and where each thing happens."""
    if row["outcome"]["how"] != "imported":
        yield outcome(row), where(row["outcome"].get("place"))
    if row["printed"]:
        lines, first = row["printed"]["lines"], row["printed"]["first"]
        begin = textwrap.shorten(first, 40, placeholder=" …")
        yield f"prints {plural(lines, 'line')}: {begin}", ""
    for (kind, place), names in by_place(row["findings"]).items():
        more = f" and {len(names) - SHOWN} more" if names[SHOWN:] else ""
        what = f"{KINDS[kind]}: {', '.join(names[:SHOWN])}"
        yield textwrap.shorten(what, WIDTH, placeholder=" …") + more, place


def by_place(findings: list[dict]) -> dict[tuple[str, str], list[str]]:
    places = defaultdict(list)
    for finding in findings:
        place = where(finding["culprit"], "?")
        places[finding["kind"], place].append(finding["what"])
    return places


def where(place: dict | None, unknown: str = "") -> str:
    return f"{place['file']}:{place['line']}" if place else unknown


def in_columns(lines: list[list[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*lines)]
    return "\n".join(
        "  ".join(map(str.ljust, line, widths)).rstrip() for line in lines
    )


def summary(result: dict) -> str:
    packages = result["packages"]
    lines = [
        f"{plural(len(packages), 'package')}, Python {result['python']} "
        f"on {result['platform']}, {result['date']}"
    ]
    for kind, text in KINDS.items():
        names = [
            row["name"]
            for row in packages
            if any(finding["kind"] == kind for finding in row["findings"])
        ]
        counted = f"  {text:<27} {len(names):>3}  {', '.join(names)}"
        lines.append(counted.rstrip())
    failed = sum(row["outcome"]["how"] != "imported" for row in packages)
    if failed:
        lines.append(f"  {'could not be imported':<27} {failed:>3}")
    return "\n".join(lines)


def plural(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
