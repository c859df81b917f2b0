"""Print two bills from one table of prices."""

from prices import bill, discount, table


def main():
    print("Ada pays", bill.total(["tea", "cake"]))
    print("with a card", discount.total(["tea", "cake"]))
    print("Bob pays", bill.total(["tea", "cake"]))
    assert table.prices() == {"tea": 3, "cake": 5}, table.prices()


if __name__ == "__main__":
    main()
