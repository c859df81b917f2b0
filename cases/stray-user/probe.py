"""Is the database as empty after all tests as it was before?"""

import runpy
import sys

from auth.models import User

try:
    runpy.run_path("main.py", run_name="__main__")
except SystemExit:
    pass  # how the tests went is known from elsewhere

count = User.count()
if count:
    print(f"After all tests there are users in the database: {count}.")
    sys.exit(1)
