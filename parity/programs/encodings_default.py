"""The encodings that nobody chose."""

import io
import sys

print(sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
print(sys.getdefaultencoding(), io.text_encoding(None))
for stream in (sys.stdin, sys.stdout, sys.stderr):
    print(stream.name, stream.encoding, stream.errors, stream.mode)
with open("new.txt", "w") as file:
    print(file.encoding, file.newlines, file.errors)
