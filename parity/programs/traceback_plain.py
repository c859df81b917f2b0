"""An exception that nobody catches, three calls deep."""


def outer(number):
    return middle(number)


def middle(number):
    return inner(number) + 1


def inner(number):
    return 100 / number


print("before")
outer(0)
