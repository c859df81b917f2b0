"""Put before each attack, after the PORT of a server that must not be reached: counts what went through."""

went_through = []
failed = []


def attempt(name, attack):
    try:
        result = attack()
    except BaseException as error:
        failed.append(name)
        print("-", name, type(error).__name__, str(error)[:60].replace("\n", " "))
    else:
        went_through.append(name)
        print("!", name, repr(result)[:60])


def summary():
    print(f"{len(failed)} failed, {len(went_through)} went through", *went_through)
