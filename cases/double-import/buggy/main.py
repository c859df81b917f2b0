"""The nightly job: load the shop, then mail what the reports print."""

import io
from contextlib import redirect_stdout
from importlib import import_module

from settings import INSTALLED_APPS, OWNER

mail = io.StringIO()

with redirect_stdout(mail):  # whatever prints, prints into the mail
    from shop.urls import PAGES

    for app in INSTALLED_APPS:
        import_module(f"{app}.models")

    from reports import monthly

    monthly.show()
    print(f"All {len(PAGES)} pages of the shop load.")

print(f"To: {OWNER}")
print(mail.getvalue(), end="")
