import ctypes

print("before")
ctypes.CDLL(None).emscripten_run_script(b"fetch('/stolen'); postMessage({ type: 'ended' })")
print("went through")
