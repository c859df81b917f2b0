from ferry.sailings import cancel, next_sailing
from tests.fakes import SENT


def test_the_next_sailing_is_found():
    assert next_sailing("08:00") == "09:15"


def test_the_last_boat_is_gone():
    assert next_sailing("18:00") is None


def test_the_skipper_is_told():
    cancel("07:40")
    assert SENT == ["Otter: 07:40 is cancelled"]
