"""An exception during the handling of another, and one that hides it."""

try:
    try:
        {}["missing"]
    except KeyError:
        raise ValueError("hidden") from None
except ValueError:
    [].pop()
