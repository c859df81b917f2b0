"""`raise … from …`: two tracebacks, the second caused by the first."""


def read_price(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError(f"no price: {text}") from error


read_price("twelve")
