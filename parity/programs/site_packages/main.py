"""site-packages is on the path, behind the project."""

import installed
import shadowed

print(installed.NAME, shadowed.NAME)
print(installed.__file__)
installed.fail()
