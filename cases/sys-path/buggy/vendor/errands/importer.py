"""Finds the jobs of a project and imports them."""

import sys
from importlib import import_module
from types import ModuleType

from .options import Options
from .pathlist import add_missing


class Importer:
    """While it is open, jobs find what the project keeps for them."""

    def __init__(self, options: Options):
        self.options = options
        self.added: list[str] = []

    def __enter__(self):
        if self.options.adjust_path:
            self.added = add_missing(self.options.sources(), sys.path)
        return self

    def __exit__(self, *exception):
        for folder in self.added:
            sys.path.remove(folder)

    def job_names(self) -> list[str]:
        folder = self.options.project / self.options.job_folder
        return sorted(file.stem for file in folder.glob("[!_]*.py"))

    def load(self, name: str) -> ModuleType:
        return import_module(f"{self.options.job_folder}.{name}")
