"""json: numbers, order, escapes, and where a text is wrong."""

import json

value = {"b": [1, 2.50, 1e100, None, True], "a": "é\n🐍", "n": float("inf")}
print(json.dumps(value), json.dumps(value, indent=2, sort_keys=True))
print(json.loads('{"x": 1, "x": 2, "big": 123456789012345678901234567890}'))
for text in ("[1,", '{"a" 1}', "nul", '"\\x"'):
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        print(error)
