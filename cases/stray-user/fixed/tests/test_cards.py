"""The card that a member shows at the desk."""

from lending.desk import card
from testing import TestCase
from tests.helpers import make_user


class CardTest(TestCase):
    def test_shows_number_and_name(self):
        member = make_user("Kit")
        assert card(member) == f"No. {member.id}, Kit"
