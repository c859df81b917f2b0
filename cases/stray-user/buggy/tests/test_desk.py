"""Lending, and bringing back in time."""

from datetime import date

from lending import desk
from lending.models import Loan
from testing import TestCase, with_setup
from tests.helpers import make_tool, make_user

MAY_DAY = date(2026, 5, 1)


class LendingTest(TestCase):
    def set_up(self):
        self.user = make_user()
        desk.lend(make_tool("belt sander"), self.user, MAY_DAY)

    def test_lent_tool_is_at_home(self):
        assert desk.at_home(self.user) == ["belt sander"]

    def test_others_have_nothing(self):
        assert desk.at_home(make_user("Noor")) == []


def one_week():
    desk.LOAN_DAYS = 7


def two_weeks():
    desk.LOAN_DAYS = 14


@with_setup(one_week, two_weeks)
def test_due_after_a_week():
    assert desk.due(Loan(day="2026-05-01")) == date(2026, 5, 8)


def test_due_after_two_weeks():
    assert desk.due(Loan(day="2026-05-01")) == date(2026, 5, 15)
