"""The report."""


def show(titles):
    for title in titles:
        print(title)
