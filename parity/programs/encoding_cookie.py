# -*- coding: latin-1 -*-
"""The cookie says Latin-1, the file is UTF-8: each byte is a letter."""

print(len("é"), ascii("é"))
raise ValueError
