"""The letter on Fridays."""

from django.contrib.auth.models import User
from django.core import mail
from django.test import TestCase

from letters.friday import letter_to, send_letters
from library.testing import make_tool, make_user


class LetterTest(TestCase):
    def setUp(self):
        self.user = make_user()

    def test_counts_the_tools(self):
        make_tool("plane")
        make_tool("rasp")
        self.assertIn("we have 2 tools.", letter_to(self.user).body)

    def test_goes_to_the_address_of_its_member(self):
        self.assertEqual(letter_to(self.user).to, [self.user.email])

    def test_goes_to_every_member(self):
        send_letters()
        for user in User.objects.order_by("pk"):
            print(f"\nUser {user.pk}:")
            print("".join(user.stack))
        self.assertEqual(len(mail.outbox), 1)
