"""What the villages read at seven."""

from station.loader import load_plugins


def run() -> None:
    plugins = load_plugins()
    print("Good morning from the ford.")
    for plugin in plugins:
        print(plugin.text())
