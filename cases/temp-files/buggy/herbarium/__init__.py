"""Pressed plants, a sheet of paper each, and what is known of them."""
