"""The letter on Fridays."""

from letters import letter_to, recipients
from testing import TestCase
from tests.helpers import make_tool, make_user


class LetterTest(TestCase):
    def set_up(self):
        self.user = make_user()

    def test_counts_the_tools(self):
        make_tool("plane")
        make_tool("rasp")
        assert letter_to(self.user) == "Dear Robin, we have 2 tools."

    def test_goes_to_every_user(self):
        users = recipients()
        assert len(users) == 1, f"expected 1 user, found {len(users)}"
