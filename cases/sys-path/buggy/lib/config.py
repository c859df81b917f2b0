"""Reads how a data logger is set: lines of `key = value`."""


def parse(text: str) -> dict[str, str]:
    settings = {}
    for line in text.splitlines():
        key, _, value = line.partition("=")
        settings[key.strip()] = value.strip()
    return settings
