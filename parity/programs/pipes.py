"""A pipe of the program's own: its end, its size, its errors."""

import os
import select

reader, writer = os.pipe()
print(select.select([reader], [writer], [], 0) == ([], [writer], []))
os.write(writer, b"water")
print(os.read(reader, 3), os.read(reader, 10))
os.set_blocking(writer, False)
size = 0
try:
    while True:
        size += os.write(writer, b"x" * 4096)
except BlockingIOError:
    print("full at", size)
print(select.select([], [writer], [], 0)[1])
copy = os.dup(writer)
os.close(writer)
os.close(copy)
rest = 0
while data := os.read(reader, 50_000):
    rest += len(data)
print("read", rest, "then the end")
os.close(reader)

reader, writer = os.pipe()
os.close(reader)
try:
    os.write(writer, b"nobody")
except BrokenPipeError as error:
    print(type(error).__name__)
os.close(writer)
with os.fdopen(os.pipe()[0], "rb", closefd=False) as file:
    print(file.readable(), file.seekable())
