from auth.passwords import hashed, matches
from clock import clock
from orm import Model


class User(Model):
    """Someone with an account."""

    table = "user"
    columns = ("name", "password", "created")

    def check_password(self, password: str) -> bool:
        return matches(password, self.password)


def create_user(name: str, password: str) -> User:
    """Opens an account. There is no other way to get one."""
    user = User(
        name=name,
        password=hashed(password),
        created=clock.now(),
    )
    user.save()
    return user
