"""What the shop is made of."""

from pathlib import Path

BASE = Path(__file__).resolve().parents[1]

SECRET_KEY = "only for the desk"
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = [
    "shop.bonus",
    "shop.catalog",
    "shop.orders",
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": BASE / "shop.sqlite3",
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_I18N = False
