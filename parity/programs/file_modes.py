"""No umask, no hard links, no named pipes."""

import os

open("new.txt", "w").close()
print("new file", oct(os.stat("new.txt").st_mode & 0o777))
os.chmod("new.txt", 0o640)
print("after chmod", oct(os.stat("new.txt").st_mode & 0o777))
print("hard links:", hasattr(os, "link"), hasattr(os, "mkfifo"))
