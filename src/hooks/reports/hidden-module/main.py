import colorsys

print(colorsys.NAME)
