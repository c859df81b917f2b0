"""Sheets that we lend to other herbaria."""

from herbarium.printing import send


def lend(sheets, borrower, printer):
    """Prints the letter that travels with the sheets."""
    plants = [f"- {sheet.plant} ({sheet.number})" for sheet in sheets]
    send("\n".join([f"To: {borrower}", *plants]), printer)
