from ferry.tides import can_land
from tests.fakes import FixedGauge


def test_boats_land_at_high_water():
    assert can_land(FixedGauge(210))


def test_no_boat_lands_on_mud():
    assert not can_land(FixedGauge(60))
