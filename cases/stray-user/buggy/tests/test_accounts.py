"""Opening an account, and coming in with it."""

from auth.models import User
from auth.passwords import hashed
from testing import TestCase
from tests.helpers import make_user


class AccountTest(TestCase):
    def set_up(self):
        self.user = make_user(password="glue and clamps")

    def test_right_password(self):
        stored = User.get(self.user.id)
        assert stored.check_password("glue and clamps"), "kept out"

    def test_wrong_password(self):
        stored = User.get(self.user.id)
        assert not stored.check_password("tape measure"), "let in"


def test_salt_hides_equal_passwords():
    assert hashed("chisel") != hashed("chisel")
