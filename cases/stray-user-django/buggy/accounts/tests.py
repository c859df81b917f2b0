"""The card, and what one says to come in."""

from django.contrib.auth import authenticate
from django.test import TestCase

from accounts.cards import card
from library.testing import make_user


class CardTest(TestCase):
    def test_shows_number_and_name(self):
        user = make_user()
        self.assertEqual(card(user), f"No. {user.pk}, {user.username}")


class PasswordTest(TestCase):
    def setUp(self):
        self.user = make_user("glue and clamps")

    def enter(self, password):
        return authenticate(username=self.user.username, password=password)

    def test_right_password(self):
        self.assertEqual(self.enter("glue and clamps"), self.user)

    def test_wrong_password(self):
        self.assertIsNone(self.enter("tape measure"))

    def test_former_members_stay_out(self):
        self.user.is_active = False
        self.user.save()
        self.assertIsNone(self.enter("glue and clamps"))
