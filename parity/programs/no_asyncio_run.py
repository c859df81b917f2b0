"""asyncio.run fails: a loop wakes itself over a pair of sockets."""

import asyncio
import sys


async def main():
    await asyncio.sleep(0.001)
    return "done"


sys.unraisablehook = lambda raised: None
coroutine = main()
try:
    print(asyncio.run(coroutine))
except OSError as error:
    print("OSError:", error)
finally:
    coroutine.close()
