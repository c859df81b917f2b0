"""A pdb session that is typed: step, look, move in the stack, go on."""

import pdb


def total(prices):
    result = 0
    for price in prices:
        result += price
    return result


def main():
    prices = [1, 2]
    return total(prices)


debugger = pdb.Pdb()
debugger.set_break(__file__, 9)
print(debugger.runcall(main))
