NAME = "the project's"
