"""What can be set, and how it is set unless you say otherwise."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Options:
    """The options of a run."""

    project: Path
    job_folder: str = "jobs"
    source_folders: tuple[str, ...] = ("src", "lib")
    adjust_path: bool = True

    def sources(self) -> list[Path]:
        """The source folders that this project has."""
        folders = [self.project / name for name in self.source_folders]
        return [folder for folder in folders if folder.is_dir()]
