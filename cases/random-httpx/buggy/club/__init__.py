"""A club that plays dice by letter."""
