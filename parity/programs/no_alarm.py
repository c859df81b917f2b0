"""Nobody else sends signals: there is no alarm clock."""

import signal

print(hasattr(signal, "SIGALRM"), hasattr(signal, "raise_signal"))
print("alarm:", hasattr(signal, "alarm"), hasattr(signal, "setitimer"))
