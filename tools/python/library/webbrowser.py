"""Opens pages in the browsers that a program registers: there are no others.

Python on a slide runs without a system that could start one, and the page that
it runs in opens none for it: as on a machine without browsers, `open` returns
False.

Written for Python in a browser, whose distribution has another `webbrowser`,
which needs a way to JavaScript.
"""

import os
import shlex
import subprocess
import sys

__all__ = ["Error", "open", "open_new", "open_new_tab", "get", "register"]


class Error(Exception):
    """There is no such browser."""


# By name in small letters: what makes a controller, or a controller.
_browsers = {}
_tryorder = []


def register(name, klass, instance=None, *, preferred=False):
    """Let a browser be found by its name, and by `open` in their order."""
    _browsers[name.lower()] = [klass, instance]
    if preferred:
        _tryorder.insert(0, name)
    else:
        _tryorder.append(name)


def get(using=None):
    """Return the controller of the browser of this name, or of any."""
    for name in [using] if using is not None else _tryorder:
        if "%s" in name:
            return GenericBrowser(shlex.split(name))
        klass, instance = _browsers.get(name.lower(), (None, None))
        if instance is not None:
            return instance
        if klass is not None:
            return klass()
    raise Error("could not locate runnable browser")


def open(url, new=0, autoraise=True):
    """Show a page in the first browser that does; return whether one did."""
    return any(get(name).open(url, new, autoraise) for name in _tryorder)


def open_new(url):
    """Show a page in a new window."""
    return open(url, 1)


def open_new_tab(url):
    """Show a page in a new tab."""
    return open(url, 2)


class BaseBrowser:
    """What controls a browser: to be derived from."""

    args = ["%s"]

    def __init__(self, name=""):
        self.name = name
        self.basename = name

    def open(self, url, new=0, autoraise=True):
        raise NotImplementedError

    def open_new(self, url):
        return self.open(url, 1)

    def open_new_tab(self, url):
        return self.open(url, 2)


class GenericBrowser(BaseBrowser):
    """A browser that a command starts and that is waited for."""

    def __init__(self, name):
        if isinstance(name, str):
            self.name, self.args = name, ["%s"]
        else:
            self.name, self.args = name[0], name[1:]
        self.basename = os.path.basename(self.name)

    def open(self, url, new=0, autoraise=True):
        sys.audit("webbrowser.open", url)
        words = [self.name] + [arg.replace("%s", url) for arg in self.args]
        try:
            return not subprocess.call(words)
        except OSError:
            return False
