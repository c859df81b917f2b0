"""A second thread cannot be started."""

import threading

done = []
try:
    thread = threading.Thread(target=done.append, args=("ran",))
    thread.start()
    thread.join()
except RuntimeError as error:
    print("RuntimeError:", error, *error.__notes__, sep="\n")
print(done == ["ran"] or done)
