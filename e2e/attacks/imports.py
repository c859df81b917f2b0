import importlib

for name in (
    "js",
    "pyodide",
    "pyodide_js",
    "pyodide_js._api",
    "_pyodide",
    "_pyodide_core",
    "pyodide.code",
    "pyodide.ffi",
    "pyodide.http",
    "micropip",
):
    attempt(f"import {name}", lambda: importlib.import_module(name))


def run_js():
    from pyodide.code import run_js

    return run_js("fetch('/stolen')")


def load_package():
    import pyodide_js

    return pyodide_js.loadPackage("https://localhost/stolen.whl")


def storage():
    import js

    return js.localStorage.setItem("stolen", "1")


def mount():
    import pyodide_js

    return pyodide_js.FS.mount(pyodide_js.FS.filesystems.IDBFS, {}, "/mnt")


attempt("run_js", run_js)
attempt("loadPackage", load_package)
attempt("localStorage", storage)
attempt("IDBFS", mount)
summary()
