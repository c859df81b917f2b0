"""Copies of the catalog's folder, one for each day."""

import os
import shutil
from tempfile import mkdtemp


def back_up(origin, target):
    """The target is a whole copy from its first moment on."""
    draft = mkdtemp(dir=target.parent)
    shutil.copytree(origin, draft, dirs_exist_ok=True)
    os.rename(draft, target)
