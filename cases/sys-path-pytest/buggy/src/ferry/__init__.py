"""The office of a small ferry line."""
