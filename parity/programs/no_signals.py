"""Nobody but the terminal and the alarm sends signals."""

import signal

print("to a thread:", hasattr(signal, "pthread_kill"))
