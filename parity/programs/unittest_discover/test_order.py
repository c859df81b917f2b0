"""`python -m unittest -v`: discovery, order, fixtures, subtests."""

import unittest
from unittest import mock


def setUpModule():
    print("set up the module")


class Order(unittest.TestCase):
    def setUp(self):
        self.addCleanup(print, "clean up", self._testMethodName)

    def test_b(self):
        for number in range(3):
            with self.subTest(number=number):
                self.assertNotEqual(number, 1)

    def test_a(self):
        with mock.patch("random.random", return_value=4) as random:
            print(random(), random.call_count)
