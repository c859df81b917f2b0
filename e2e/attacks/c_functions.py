import ctypes
import os
import time

c = ctypes.CDLL(None)
URL = b"http://localhost:%d/stolen" % PORT


def download():
    c.emscripten_async_wget(URL, b"/tmp/stolen", 0, 0)
    time.sleep(0.3)
    return os.stat("/tmp/stolen").st_size


def web_socket():
    url = ctypes.create_string_buffer(URL.replace(b"http", b"ws"))
    attributes = (ctypes.c_int * 4)(ctypes.addressof(url), 0, 0, 0)
    socket = c.emscripten_websocket_new(attributes)
    if socket <= 0:
        raise OSError(f"error {socket}")
    return socket


attempt("emscripten_fetch", lambda: c.emscripten_fetch)
attempt("emscripten_async_wget", download)
attempt("emscripten_websocket_new", web_socket)
attempt("emscripten_idb_async_load", lambda: c.emscripten_idb_async_load)
summary()
