"""What the library is made of. Everything else is as Django has it."""

from pathlib import Path

BASE = Path(__file__).resolve().parents[1]

SECRET_KEY = "only for the desk"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "accounts",
    "lending",
    "letters",
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": BASE / "library.sqlite3",
        "TEST": {"MIGRATE": False},  # the tables as they are today
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
USE_I18N = False
