"""Tools, and who has them at home."""
