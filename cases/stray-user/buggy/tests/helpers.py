"""What many tests start from."""

from auth.models import User, create_user
from lending.models import Tool


def make_user(name="Robin", password="spirit level") -> User:
    return create_user(name, password)


def make_tool(name: str) -> Tool:
    tool = Tool(name=name)
    tool.save()
    return tool
