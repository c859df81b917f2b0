"""Save what was recorded, also when Ctrl-C ends the recording."""

import signal

from studio import features, recorder


def main():
    try:
        recorder.record(seconds=5)
    except KeyboardInterrupt:
        print("saved", recorder.saved(), "samples")


if __name__ == "__main__":
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGINT))
    main()
