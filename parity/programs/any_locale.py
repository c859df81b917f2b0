"""A locale may have any name, and none changes anything."""

import locale

print("usual:", locale.setlocale(locale.LC_ALL, ""))
try:
    print("set:", locale.setlocale(locale.LC_ALL, "xx_XX.UTF-8"))
except locale.Error as error:
    print(error)
print(locale.format_string("%.2f", 1234.5, grouping=True))
