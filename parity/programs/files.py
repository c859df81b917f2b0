"""Files and folders: order, sizes, patterns, and what is not there."""

import os
import pathlib
import shutil

here = pathlib.Path("tree")
(here / "b" / "c").mkdir(parents=True)
(here / "a.txt").write_text("é")
(here / "b" / "d.py").touch()
os.symlink("a.txt", here / "link")
print(sorted(os.listdir(here)), sorted(map(str, here.rglob("*"))))
for folder, folders, files in sorted(os.walk(here)):
    print(folder, sorted(folders), sorted(files))
print(os.path.getsize(here / "a.txt"), os.readlink(here / "link"))
print(os.path.realpath(here / "link"))
shutil.copytree(here, "copy")
shutil.rmtree(here)
print(here.exists(), sorted(os.listdir("copy")))
