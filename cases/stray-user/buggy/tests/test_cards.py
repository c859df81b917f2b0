"""The card that a member shows at the desk."""

from auth.models import User
from lending.desk import card
from testing import TestCase, with_setup
from tests.helpers import make_user


def one_member():
    make_user()


@with_setup(one_member)
def test_card():
    [member] = User.all()
    assert card(member) == f"No. {member.id}, Robin"


class CardTest(TestCase):
    def test_shows_number_and_name(self):
        member = make_user("Kit")
        assert card(member) == f"No. {member.id}, Kit"
