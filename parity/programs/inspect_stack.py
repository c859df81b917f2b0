"""inspect.stack: file, line, function and source of each frame."""

import inspect


def who_called():
    for frame in inspect.stack():
        print(frame.filename, frame.lineno, frame.function)
        print(frame.code_context)


class Caller:
    def call(self):
        who_called()


Caller().call()
print(inspect.currentframe().f_back)
