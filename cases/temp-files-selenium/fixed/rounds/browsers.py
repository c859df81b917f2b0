"""The options that a browser starts with, in the grid's own words."""

from selenium.webdriver import ChromeOptions, FirefoxOptions


def chrome(language: str) -> dict:
    options = ChromeOptions()
    options.add_argument(f"--lang={language}")
    return options.to_capabilities()


def firefox(language: str) -> dict:
    options = FirefoxOptions()
    options.set_preference("intl.accept_languages", language)
    return options.to_capabilities()
