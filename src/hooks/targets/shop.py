"""A shop that has every kind of thing that a hook may be asked about."""

import collections
import contextlib
import dataclasses
import decimal
import enum
import functools
import threading
import typing

LIMIT = 5
ITEMS = [3, 1, 2]
ORDERS = {"new": {"lines": [1]}, "old": []}
SEEN = {1}
QUEUE = collections.deque([1])
RAW = bytearray(b"abc")
LOCK = threading.Lock()


def total(n):
    return n + 1


def logged(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        return function(*arguments)

    return wrapper


@logged
def paid(n):
    return n


@logged
def sent(n):
    return -n


@functools.lru_cache
def costly(n):
    return n * n


async def fetch(n):
    return n


def numbers():
    yield 1
    yield 2


async def pages():
    yield 1


@contextlib.contextmanager
def opened(n):
    yield n


@functools.singledispatch
def shown(value):
    return repr(value)


double = functools.partial(total, 2)


def deep(n):
    return deep(n + 1)


def orders():
    print("orders are asked for")
    return ORDERS


class Tax:
    kind = "plain"

    def __init__(self, percent=19):
        self.percent = percent

    def add(self, n):
        return n + self.percent

    @staticmethod
    def rate(n):
        return n * 2

    @classmethod
    def of(cls, percent):
        return cls(percent)

    @property
    def price(self):
        return self.percent

    @price.setter
    def price(self, n):
        self.percent = n

    @price.deleter
    def price(self):
        self.percent = 0

    @functools.cached_property
    def slow(self):
        return self.percent * 3

    def __call__(self, n):
        return n


class Luxury(Tax):
    def __init__(self):
        super().__init__(38)


class Book(Tax):
    pass


BOXES = [Tax(1), Tax(2)]
tax = Tax(7)


class Bare:
    pass


class Point(typing.NamedTuple):
    x: int


@dataclasses.dataclass(slots=True)
class Line:
    article: str
    count: int = 1

    def more(self):
        self.count += 1


class Colour(enum.Enum):
    RED = 1

    def lower(self):
        return self.name.lower()


class One:
    one = None

    def __new__(cls):
        if cls.one is None:
            cls.one = super().__new__(cls)
        return cls.one


class Meta(type):
    def __call__(cls, *arguments):
        return super().__call__(*arguments)


class Made(metaclass=Meta):
    def __init__(self, n):
        self.n = n


class Name(str):
    pass


class Broken(Exception):
    pass


class Late(Exception):
    def __init__(self, minutes):
        super().__init__(f"{minutes} minutes late")


T = typing.TypeVar("T")


class Crate(typing.Generic[T]):
    pass


class Rude:
    """Its repr is not to be asked."""

    def __repr__(self):
        ITEMS.append("asked")
        print("who asks?")
        raise SystemExit("rude")


class Slotted:
    __slots__ = ("n",)

    def __init__(self):
        self.n = 1


SLOTTED = Slotted()
LINE = Line("book")
PRICE = decimal.Decimal(3)
