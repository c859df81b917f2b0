"""How much a report may have."""

limits = {"pages": 10, "lines": 60}
