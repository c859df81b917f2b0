"""Writes looks as Python writes values, and two of them side by side."""

LONG = 160


def text(seen):
    """A look as Python writes it, and never longer than a page."""
    match seen:
        case ("leaf", _, value):
            return shortened(repr(value))
        case ("again",):
            return "..."
        case ("more", count):
            return "…"
        case ("object", _, label, ()):
            return shortened(label)
        case ("object", _, label, parts):
            inside = (f"{name}={text(each)}" for name, each in parts)
            return f"{label[:-1].removesuffix(' object')} {joined(inside)}>"
        case ("many", cls, kind, parts):
            return wrapped(cls, kind, parts)
    return "nothing"


def wrapped(cls, kind, parts):
    if kind is dict:
        half = len(parts) // 2
        pairs = zip(parts[:half], parts[half:])
        inside = joined(f"{text(key)}: {text(each)}" for key, each in pairs)
        inside = f"{{{inside}}}"
    elif kind is tuple:
        end = "," if len(parts) == 1 else ""
        inside = f"({joined(map(text, parts))}{end})"
    elif kind in (set, frozenset):
        inside = f"{{{joined(map(text, parts))}}}" if parts else "set()"
    else:
        inside = f"[{joined(map(text, parts))}]"
    plain = (list, tuple, dict, set)
    return inside if cls in plain else f"{cls.__name__}({inside})"


def joined(texts):
    pieces, length = [], 0
    for each in texts:
        pieces.append(each)
        length += len(each)
        if length > 4 * LONG:
            pieces.append("…")
            break
    return ", ".join(pieces)


def shortened(label):
    return label if len(label) <= LONG else f"{label[:120]}…{label[-30:]}"


def texts_of(before, after):
    """Two looks side by side: whole if short, else only what differs."""
    one, other = text(before), text(after)
    if max(len(one), len(other)) <= LONG:
        return one, other
    match before, after:
        case ("many", cls, kind, old), ("many", _, same, new) if kind is same:
            if kind is dict:
                return differing_keys(pairs_of(old), pairs_of(new))
            return differing_middle(kind, old, new)
        case ("object", _, _, old), ("object", _, _, new) if old and new:
            return differing_keys(dict(old), dict(new))
    return one, other


def pairs_of(parts):
    half = len(parts) // 2
    return dict(zip(map(text, parts[:half]), parts[half:]))


def differing_keys(old, new):
    def only(mine, others):
        return joined(
            f"{key}: {text(each)}"
            for key, each in mine.items()
            if others.get(key) != each
        )

    one, other = only(old, new), only(new, old)
    return tuple(f"{{{each}, …}}" if each else "{…}" for each in (one, other))


def differing_middle(kind, old, new):
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    most = min(len(old), len(new)) - start
    while end < most and old[-1 - end] == new[-1 - end]:
        end += 1

    def middle(parts):
        inside = [text(each) for each in parts[start : len(parts) - end]]
        around = ["…"] * bool(start), ["…"] * bool(end)
        return f"[{joined([*around[0], *inside, *around[1]])}]"

    return middle(old), middle(new)
