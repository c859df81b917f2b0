from prices.table import prices


def total(things):
    reduced = prices()
    for thing in things:
        reduced[thing] -= 1
    return sum(reduced[thing] for thing in things)
