from prices.table import prices


def total(things):
    return sum(prices()[thing] for thing in things)
