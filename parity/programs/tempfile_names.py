"""tempfile with a seeded source of names: the same names everywhere."""

import os
import random
import tempfile

names = tempfile._RandomNameSequence()
names._rng = random.Random(2024)
names._rng_pid = os.getpid()
tempfile._get_candidate_names = lambda: names

print(tempfile.gettempdir(), tempfile.gettempprefix())
here = os.getcwd()
with tempfile.TemporaryDirectory(prefix="who-", dir=here) as folder:
    print(folder, os.path.isdir(folder))
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".txt") as file:
        print(file.name)
print(os.path.exists(folder))
