"""The variants of the game, a module each."""
