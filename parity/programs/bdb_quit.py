"""`q` at the prompt ends the program by BdbQuit."""

import pdb


def work():
    print("never")
    return 1


pdb.Pdb().runcall(work)
