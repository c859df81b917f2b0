#!/usr/bin/env python
"""The shop's commands, for the command line."""

import os
import sys
from pathlib import Path

from django.core.management import execute_from_command_line

BASE = Path(__file__).resolve().parent


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
    sys.path.append(str(BASE / "shop"))  # so that apps are easy to import
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
