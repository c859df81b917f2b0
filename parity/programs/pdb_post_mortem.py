"""pdb.post_mortem: the frames of an exception that is over."""

import pdb


def share(parts):
    return 100 / parts


try:
    share(0)
except ZeroDivisionError as error:
    pdb.post_mortem(error.__traceback__)
print("goes on")
