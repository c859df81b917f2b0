#!/usr/bin/env python
"""The library's commands, for the command line."""

import os
import sys
import traceback

from django.core.management import execute_from_command_line
from django.db import connection


def watch(execute, sql, params, many, context):
    """Django calls this for each statement, instead of running it."""
    if "INSERT" in sql and not connection.in_atomic_block:
        print("\nOutside any transaction:", *sql.split()[:3])
        print("".join(traceback.format_stack()[:-1]))
    return execute(sql, params, many, context)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "library.settings")
    with connection.execute_wrapper(watch):
        execute_from_command_line(sys.argv)
