"""Which file is this module?"""

import os
import sys
from difflib import get_close_matches
from importlib.machinery import all_suffixes

from importing import Imports, absolute
from reporting import at_the_end, is_library, report, say, short

MODULE = ""


def is_asked_for(name):
    return not MODULE or name == MODULE


class Modules:
    """The file of each module that is run, and the modules of each file."""

    def __init__(self):
        self.files = {}
        self.names = {}
        self.globals = {}
        self.told = 0

    def tell(self, heading, stack, **facts):
        self.told += 1
        if stack:
            report(heading, stack, **facts)
        else:
            said = "; ".join(f"{name}: {facts[name]}" for name in facts)
            say(f"{heading.removesuffix(', asked for by')}; {said}.")

    def ran(self, name, file, stack, names):
        before = self.files.get(name)
        others = [each for each in self.names.get(file, ()) if each != name]
        self.files[name] = file
        self.names.setdefault(file, {})[name] = stack
        self.globals[name] = id(names)
        if not (is_asked_for(name) or MODULE in others):
            return
        facts = {}
        if before and before != file:
            facts["before"], facts["after"] = short(before), short(file)
        if others:
            names_too = [f"`{other}`" for other in others]
            facts["the_same_file_is_also"] = ", ".join(names_too)
        hidden = hidden_by(name, file)
        if hidden and (MODULE or not is_library(file)):
            facts["hides"] = ", ".join(map(named, hidden))
        if MODULE and name == MODULE:
            facts["is"] = file
        if facts:
            where = short(file)
            self.tell(f"`{name}` is {where}, asked for by", stack, **facts)

    def half_made(self, name, stack):
        if MODULE == name or not (MODULE or is_library(stack[-1][0])):
            heading = f"`{name}` is half made, and asked for by"
            self.tell(heading, stack, is_=short(self.files.get(name, "?")))

    def at_end(self, imports):
        for file, stack, error in imports.not_compiled():
            if not MODULE or file == file_on_path(MODULE):
                heading = f"{short(file)} cannot be compiled, asked for by"
                stack = (*stack, (file, error.lineno, "<module>"))
                what = f"{type(error).__name__}: {error}"
                self.tell(heading, stack, error=what)
        for name, file in self.files.items():
            if is_asked_for(name) and not is_library(file):
                self.compare(name, file)
        if MODULE and not self.told:
            self.tell_where()
        elif not self.told:
            say(
                f"{len(self.files)} modules were run: no name has two files, "
                "no file has two names, and none was used half made."
            )

    def compare(self, name, file):
        """Whether what is in sys.modules is what the file made."""
        module = sys.modules.get(name)
        if module is None:
            self.told += 1
            say(f"`{name}` is gone: its run failed, or somebody removed it.")
            return
        names = getattr(module, "__dict__", None)
        if self.globals[name] not in (id(names), id(None)):
            self.told += 1
            kind = type(module).__name__
            made = short(file)
            say(f"`{name}` is not what {made} made, but another {kind}.")

    def tell_where(self):
        module = sys.modules.get(MODULE)
        if module is None:
            say(f"`{MODULE}` was never imported.{near(MODULE)}")
        elif file := getattr(module, "__file__", None):
            say(f"`{MODULE}` is {file}: Python had it before the program.")
        elif folders := getattr(module, "__path__", None):
            where = " and ".join(map(short, folders))
            say(f"`{MODULE}` has no file: it is a package of {where}.")
        else:
            say(f"`{MODULE}` has no file: it is built into Python.")


def named(file):
    return f"Python’s own {short(file)}" if is_library(file) else short(file)


def near(name):
    if file := file_on_path(name):
        return f" Its file would be {short(file)}."
    for other in get_close_matches(name, sys.modules, 1):
        return f" Did you mean `{other}`?"
    return ""


def folders_of(name):
    parent, _, _ = name.rpartition(".")
    if not parent:
        return [*sys.path]
    return [*getattr(sys.modules.get(parent), "__path__", ())]


def files_on_path(name):
    """Each file that this name could mean, the first one first."""
    last = name.rpartition(".")[2]
    for folder in folders_of(name):
        if type(folder) is str:
            for end in all_suffixes():
                for file in (f"{last}/__init__{end}", f"{last}{end}"):
                    path = absolute(os.path.join(folder, file))
                    if os.path.isfile(path):
                        yield path


def file_on_path(name):
    return next(files_on_path(name), None)


def hidden_by(name, file):
    others = {path: None for path in files_on_path(name) if path != file}
    return [*others] if file in files_on_path(name) else []


def start():
    modules = Modules()
    imports = Imports(modules.ran, modules.half_made)
    at_the_end.append(lambda: modules.at_end(imports))
    imports.start()
