"""What a table owes."""

from bistro import menu, offers


def total(order):
    offers.note(order)
    return sum(menu.PRICES[dish] for dish in order)
