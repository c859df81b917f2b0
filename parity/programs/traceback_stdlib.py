"""A traceback that goes through the standard library and back."""

import json


def refuse(value):
    raise TypeError(f"cannot write a {type(value).__name__}")


json.dumps(object(), default=refuse)
