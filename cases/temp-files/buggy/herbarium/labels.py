"""Labels for new sheets."""

from herbarium.printing import send

PER_PAGE = 8


def label(sheet):
    return f"{sheet.number}\n{sheet.plant}\n{sheet.place}\n"


def print_labels(sheets, printer):
    for start in range(0, len(sheets), PER_PAGE):
        page = sheets[start : start + PER_PAGE]
        send("\n".join(map(label, page)), printer)
