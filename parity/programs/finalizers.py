"""What is called when the interpreter ends, and in which order."""

import weakref


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


gone = Held("gone")
kept = Held("kept")
weakref.finalize(kept, print, "finalize kept")
weakref.finalize(gone, print, "finalize gone")
del gone
print("end of the script")
