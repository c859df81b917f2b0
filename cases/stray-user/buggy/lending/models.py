from orm import Model


class Tool(Model):
    """Something on the shelf."""

    table = "tool"
    columns = ("name",)


class Loan(Model):
    """One tool that one member took home."""

    table = "loan"
    columns = ("user_id", "tool_id", "day")
