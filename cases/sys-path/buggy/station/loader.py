"""Loads the plug-ins: each writes one part of the bulletin."""

import sys
from importlib import import_module
from types import ModuleType

import config
from folders import PLUGINS

sys.path.insert(1, str(PLUGINS))  # behind our own modules


def load_plugins() -> list[ModuleType]:
    """Every plug-in that the station asks for, in that order."""
    return [import_module(name) for name in config.PLUGINS]
