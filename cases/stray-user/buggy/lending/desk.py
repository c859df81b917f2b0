"""What happens at the desk."""

from datetime import date, timedelta

from auth.models import User
from lending.models import Loan, Tool

LOAN_DAYS = 14


def card(user: User) -> str:
    return f"No. {user.id}, {user.name}"


def lend(tool: Tool, user: User, day: date):
    Loan(user_id=user.id, tool_id=tool.id, day=day.isoformat()).save()


def due(loan: Loan) -> date:
    lent = date.fromisoformat(loan.day)
    return lent + timedelta(days=LOAN_DAYS)


def at_home(user: User) -> list[str]:
    """The names of the tools that someone has not brought back."""
    loans = [loan for loan in Loan.all() if loan.user_id == user.id]
    return [Tool.get(loan.tool_id).name for loan in loans]


def keeper() -> User:
    """The member who joined first keeps the keys."""
    return min(User.all(), key=lambda user: user.created)
