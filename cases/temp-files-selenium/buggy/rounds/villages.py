"""The villages whose websites are kept."""

from typing import NamedTuple


class Village(NamedTuple):
    """A place, and the language of its website."""

    name: str
    language: str


VILLAGES = [
    Village("Gruyères", "fr"),
    Village("Guarda", "rm"),
    Village("Soglio", "it"),
    Village("Vrin", "rm"),
    Village("Werdenberg", "de"),
]
