from shop import second

NAME = "first"
