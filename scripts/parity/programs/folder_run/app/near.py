NAME = "near"
