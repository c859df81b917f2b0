"""An alarm that ends whatever the program does, and a timer that ticks."""

import asyncio
import signal
import time


class TooLate(Exception):
    pass


def stop(number, frame):
    raise TooLate(signal.Signals(number).name, frame.f_code.co_name)


signal.signal(signal.SIGALRM, stop)


def loop():
    while True:
        pass


def sleep():
    time.sleep(60)



for busy in loop, sleep:
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        busy()
    except TooLate as error:
        print(busy.__name__, error)

print(signal.alarm(60), signal.alarm(0), signal.alarm(0))
ticks = []
signal.signal(signal.SIGALRM, lambda *_: ticks.append(1))
print(signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01))
while len(ticks) < 3:
    time.sleep(0.5)
print(signal.setitimer(signal.ITIMER_REAL, 0)[1])
for wrong in (lambda: signal.alarm(1.5), lambda: signal.alarm("1")):
    try:
        wrong()
    except TypeError as error:
        print(error)
print(signal.alarm.__doc__, repr(signal.alarm), signal.ItimerError)
