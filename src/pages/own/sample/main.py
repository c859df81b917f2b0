"""Print the bill of table 4."""

from bistro import menu
from bistro.bill import total

ORDER = ["soup", "bread", "wine"]

print("menu:", menu.PRICES)
due = total(ORDER)
print("bill:", due)
assert due == 14, f"The menu says 14, and the bill says {due}."
