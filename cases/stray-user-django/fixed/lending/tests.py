"""Taking tools home, and who keeps the keys."""

from datetime import date

from django.core.management import call_command
from django.test import SimpleTestCase, TestCase

from lending.desk import at_home, keeper, lend
from lending.models import Loan
from library.testing import make_tool, make_user

MAY_DAY = date(2026, 5, 1)


class DeskTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.user = make_user()

    def test_nothing_is_at_home_at_first(self):
        self.assertEqual(at_home(self.user), [])

    def test_lent_tool_is_at_home(self):
        lend(make_tool("belt sander"), self.user, MAY_DAY)
        self.assertEqual(at_home(self.user), ["belt sander"])

    def test_tools_come_in_order(self):
        for name in ("rasp", "plane"):
            lend(make_tool(name), self.user, MAY_DAY)
        self.assertEqual(at_home(self.user), ["plane", "rasp"])


class DueTest(SimpleTestCase):
    def test_due_after_two_weeks(self):
        self.assertEqual(Loan(day=MAY_DAY).due, date(2026, 5, 15))


class KeeperTest(TestCase):
    def setUp(self):
        # As on the day we opened: no members, the next one is number 1.
        call_command("flush", interactive=False, verbosity=0)

    def test_first_member_keeps_the_keys(self):
        first = make_user()
        make_user()
        self.assertEqual(keeper(), first)
