"""One user, one processor at least, one thread: what is known of them."""

import os
import threading
import time

print(os.geteuid() == os.getuid(), os.getegid() == os.getgid())
print(type(os.getgroups()), 0 in os.sched_getaffinity(0))
print(threading.get_native_id() == os.getpid())
print(threading.main_thread().native_id == threading.get_native_id())


def computed(work):
    started = time.process_time(), time.thread_time_ns()
    work()
    ended = time.process_time(), time.thread_time_ns()
    return [after - before > 0 for before, after in zip(started, ended)]


print(computed(lambda: sum(range(1_000_000))))
before = time.process_time(), time.thread_time()
time.sleep(0.4)
after = time.process_time(), time.thread_time()
print("while it sleeps:", [b - a < 0.2 for a, b in zip(before, after)])
os.sched_getaffinity("0")
