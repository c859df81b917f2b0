"""The same errors, under the numbers of another C library."""

import errno
import os

try:
    open("nowhere.txt")
except FileNotFoundError as error:
    print(error)
    print(errno.errorcode[error.errno], os.strerror(error.errno))
for name in ("EACCES", "EEXIST", "EAGAIN", "EPIPE", "EINVAL"):
    print(name, os.strerror(getattr(errno, name)))
os.mkdir("folder")
try:
    os.rmdir("folder/missing")
except OSError as error:
    print(type(error).__name__, error.filename)
