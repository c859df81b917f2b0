"""Unpack wheels into a site-packages folder for each root, without what a deck
does not need.

What was fetched is a list of objects, as JSON, with `name`, `isRoot`,
`extras`, `version`, `wheel` (a path) and `fault` (why there is no wheel, or
""). Prints, as JSON, `roots`: name -> {"version", "packages"}, and `missing`:
name -> why.

    python3 site_packages.py <fetched.json> <folder>
"""

import fnmatch
import json
import re
import sys
import tempfile
import zipfile
from email.parser import Parser
from pathlib import Path

# Paths in a wheel; * goes over slashes. What is named here is neither on the
# slides nor imported by the Python that is.
LEFT_OUT = [
    "*.pyi",
    "*/py.typed",
    "*.dist-info/AUTHORS",
    "*.dist-info/licenses/AUTHORS",
    "*/tests/*",
    "*/_tests/*",
    "*.dist-info/RECORD",
    "*.dist-info/WHEEL",
    # There is no network to meet certificates in.
    "certifi/cacert.pem",
    "django/conf/locale/*/*",
    "django/contrib/*/locale/*",
    "django/contrib/*/static/*",
    # Parts of it that need a database server, or show pages.
    "django/contrib/admindocs/*",
    "django/contrib/auth/common-passwords.txt.gz",
    "django/contrib/flatpages/*",
    "django/contrib/gis/*",
    "django/contrib/humanize/*",
    "django/contrib/postgres/*",
    "django/contrib/redirects/*",
    "django/contrib/sitemaps/*",
    "django/contrib/syndication/*",
    "django/db/backends/mysql/*",
    "django/db/backends/oracle/*",
    "django/db/backends/postgresql/*",
    "pygments/sphinxext.py",
    # Event loops: nothing here can wait for a network.
    "anyio/*",
    "attr/*",
    "attrs/*",
    "outcome/*",
    "sniffio/*",
    "sortedcontainers/*",
    "trio/*",
    "trio_websocket/*",
    "wsproto/*",
    # Programs that fetch browsers, what runs inside them, and their protocols.
    "selenium/webdriver/common/*/selenium-manager*",
    "selenium/webdriver/common/selenium-manager*",
    "selenium/webdriver/common/devtools/*",
    "selenium/webdriver/*.js",
]

# Of these, only the modules that are named.
KEPT = {
    "pygments/lexers/*": ["__init__", "_mapping", "python", "diff", "special"],
    "pygments/styles/*": ["__init__", "_mapping", "default", "monokai"],
    "pygments/formatters/*": [
        *["__init__", "_mapping", "other", "terminal", "terminal256"],
    ],
}

# `markdown-it-py[linkify]>=2.2; extra == 'markdown'`
NEED = re.compile(r"([A-Za-z0-9][\w.-]*)\s*(?:\[([^]]*)\])?([^;]*)(?:;(.*))?")
# True for no Python that runs a case: 3.11 is the oldest.
TOO_OLD = re.compile(r"\bpython_version\s*<=?\s*['\"]3\.(?:\d|10|11)['\"]")
EXTRA = re.compile(r"\bextra\s*==\s*['\"]([^'\"]+)['\"]")


class Missing(Exception):
    """A package that cannot be had, with the reason."""


def main(fetched, folder):
    packages = json.loads(Path(fetched).read_text(encoding="utf-8"))
    pinned = {each["name"]: each for each in packages}
    roots, missing = {}, {}
    for root in [each["name"] for each in packages if each["isRoot"]]:
        try:
            names = sorted(closure(pinned, root))
            unpack_all([pinned[name] for name in names], Path(folder, root))
        except Missing as reason:
            missing[root] = str(reason)
        else:
            roots[root] = {
                "version": pinned[root]["version"],
                "packages": [f"{n} {pinned[n]['version']}" for n in names],
            }
    json.dump({"roots": roots, "missing": missing}, sys.stdout)


def closure(pinned, root):
    """The names of a root and of all that it needs, and they need."""
    found = reachable(pinned, root)
    for name in sorted(found):
        if name not in pinned:
            lacking = "which cases/requirements.txt lacks"
            raise Missing(f"it needs {name}, {lacking}")
        if fault := pinned[name]["fault"] or native_code(pinned[name]["wheel"]):
            place = "" if name == root else f"it needs {name}: "
            raise Missing(f"{place}{fault}")
    return found


def native_code(wheel):
    """Why a wheel cannot run in the browser; empty for pure Python."""
    if not wheel.endswith("-none-any.whl"):
        return "its wheel is not for every machine: it has native code"
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.endswith((".so", ".pyd", ".dylib")):
                what = f"its wheel has native code ({name})"
                return f"{what}, which cannot run here"
    return ""


def reachable(pinned, root):
    found = set()
    waiting = [(root, ())]
    while waiting:
        need = waiting.pop()
        if need not in found:
            found.add(need)
            waiting += needs_of(pinned, *need)
    return {name for name, _ in found}


def needs_of(pinned, name, extras):
    """What a package needs, each with the extras that are asked of it.

    What stands under a condition counts if it is pinned: a condition that
    holds on some machine only is no reason to leave it out.
    """
    package = pinned.get(name)
    if not package or package["fault"]:
        return
    chosen = {*extras, *package["extras"]}
    for line in metadata(package["wheel"]).get_all("Requires-Dist", []):
        need, wanted, _, condition = NEED.match(line).groups()
        extra = EXTRA.search(condition or "")
        if extra and normalised(extra[1]) not in chosen:
            continue
        need = normalised(need)
        if condition and TOO_OLD.search(condition):
            continue
        if condition and not extra and need not in pinned:
            continue
        extras = [normalised(e) for e in (wanted or "").split(",") if e.strip()]
        yield need, tuple(sorted(extras))


def metadata(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        name = next(n for n in names if n.endswith(".dist-info/METADATA"))
        return Parser().parsestr(archive.read(name).decode(), headersonly=True)


def unpack_all(packages, folder):
    """Make the folder anew; one that is half done never has its name."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=folder.parent) as parent:
        draft = Path(parent, "new")
        draft.mkdir()
        for package in packages:
            unpack(package["wheel"], draft)
        if folder.exists():
            folder.rename(Path(parent, "old"))
        draft.rename(folder)


def unpack(wheel, folder):
    with zipfile.ZipFile(wheel) as archive:
        for info in archive.infolist():
            if not info.is_dir() and is_needed(info.filename):
                archive.extract(info, folder)


def is_needed(path):
    for pattern, stems in KEPT.items():
        if fnmatch.fnmatchcase(path, pattern):
            return Path(path).stem in stems
    return not any(fnmatch.fnmatchcase(path, out) for out in LEFT_OUT)


def normalised(name):
    return re.sub(r"[-_.]+", "-", name.strip()).lower()


if __name__ == "__main__":
    main(*sys.argv[1:])
