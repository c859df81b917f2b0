"""The options that a browser starts with, in the grid's own words."""

from selenium.webdriver import ChromeOptions, FirefoxOptions, FirefoxProfile


def chrome(language: str) -> dict:
    options = ChromeOptions()
    options.add_argument(f"--lang={language}")
    return options.to_capabilities()


def firefox(language: str) -> dict:
    profile = FirefoxProfile()
    profile.set_preference("intl.accept_languages", language)
    options = FirefoxOptions()
    options.profile = profile
    return options.to_capabilities()
