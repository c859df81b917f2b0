"""The radio in the office. (A real one has a driver.)"""


def send(message: str) -> None:
    raise OSError("the radio is switched off")
