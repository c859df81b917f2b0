"""Signals can be held back, but nothing can wait for one of them."""

import signal

signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
signal.raise_signal(signal.SIGUSR1)
print(signal.sigpending())
print("waited for", signal.sigwait([signal.SIGUSR1]))
