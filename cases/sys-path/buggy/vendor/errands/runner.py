"""Runs jobs, one after another."""

from .importer import Importer
from .options import Options


class Runner:
    """Runs every job of a project, in the order of their names."""

    def __init__(self, options: Options):
        self.options = options

    def run(self) -> None:
        with Importer(self.options) as importer:
            for name in importer.job_names():
                job = importer.load(name)
                job.run()
