"""Says what there is to survey in the Python that runs this, as JSON.

`python environment.py NAME...`: a name is what one types at `import` or
what one types at pip. Without names it is all that is installed. No
package is imported.
"""

import json
import platform
import re
import sys
from importlib import metadata
from importlib.util import find_spec

import frames

del sys.path[0]  # the survey's own folder


def main(wanted):
    owners = metadata.packages_distributions()
    versions = {}
    for found in metadata.distributions():
        # The first one on sys.path is the one that is imported.
        versions.setdefault(found.metadata["Name"], found.version)
    modules = [module for name in wanted for module in named(name, owners)]
    targets = dict.fromkeys(modules if wanted else installed(owners))
    report = {
        "python": platform.python_version(),
        "platform": sys.platform,
        "library": frames.LIBRARY,
        "searched": frames.SEARCHED,
        "targets": list(targets),
        "distributions": {
            package: {"name": names[0], "version": versions[names[0]]}
            for package, names in owners.items()
            if len(set(names)) == 1 and names[0] in versions
        },
    }
    print(json.dumps(report))


def installed(owners):
    return sorted(
        name
        for name in owners
        if is_found(name) and not name.startswith("_")
    )


def named(name, owners):
    """The modules to import for a name; itself if there is none."""
    if is_found(name):
        return [name]
    wanted = normal(name)
    provided = [
        module
        for module in installed(owners)
        if wanted in map(normal, owners[module])
    ]
    same = [module for module in provided if normal(module) == wanted]
    return same or provided or [name]


def is_found(name):
    root, *rest = name.split(".")
    if not all(part.isidentifier() for part in [root, *rest]):
        return False
    try:
        return find_spec(root) is not None
    except ValueError:
        return False


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


main(sys.argv[1:])
