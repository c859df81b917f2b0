"""errands: runs the jobs of a project."""

from .options import Options
from .runner import Runner

__all__ = ["Options", "Runner"]
