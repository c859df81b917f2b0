"""traceback.print_stack shows the program's own frames and no others."""

import traceback


class Shelf:
    def __contains__(self, book):
        traceback.print_stack()
        return True


def look():
    return "dune" in Shelf()


print(sorted([3, 1], key=lambda number: look() and number))
