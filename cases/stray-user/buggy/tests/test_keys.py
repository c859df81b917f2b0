"""Who keeps the keys."""

from auth.models import User
from lending.desk import keeper
from testing import TestCase
from tests.helpers import make_user


class KeeperTest(TestCase):
    def set_up(self):
        User.delete_all()  # so that the next one is the first
        make_user("Noor")

    def test_first_member_keeps_the_keys(self):
        make_user("Kit")
        assert keeper().name == "Noor"
