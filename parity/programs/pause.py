"""A program that waits for a signal, and sends some to its own thread."""

import signal
import threading


def rang(number, frame):
    print("rang", frame.f_code.co_name)


def wait():
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    print("paused", signal.pause())


signal.signal(signal.SIGALRM, rang)
wait()
me = threading.get_ident()
signal.pthread_kill(me, 0)
signal.pthread_kill(me, signal.SIGALRM)
try:
    signal.pthread_kill(me, signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
signal.signal(signal.SIGALRM, lambda number, frame: 1 / 0)
wait()
