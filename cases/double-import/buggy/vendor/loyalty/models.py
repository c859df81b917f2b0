from dataclasses import dataclass

from registry import register


@register
@dataclass
class Member:
    """A customer who collects points."""

    name: str
    points: int


MEMBERS = [Member("Alma", 120), Member("Bruno", 45)]
