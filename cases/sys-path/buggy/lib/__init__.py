"""Small things that all stations share."""
