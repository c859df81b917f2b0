"""threading without a second thread: locks, locals, the main thread."""

import contextvars
import threading

local = threading.local()
local.name = "main"
lock = threading.RLock()
with lock, lock:
    print(threading.current_thread().name, threading.active_count())
print(threading.main_thread().is_alive(), local.__dict__)
name = contextvars.ContextVar("name", default="outside")
context = contextvars.copy_context()
context.run(name.set, "inside")
print(name.get(), context[name])
lock.release()
