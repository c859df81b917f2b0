"""Processes in asyncio: several at once, a conversation, a timeout."""

import asyncio
import subprocess
import sys


async def start(source, **streams):
    command = [sys.executable, "-c", source]
    return await asyncio.create_subprocess_exec(*command, **streams)


async def slow(number):
    source = f"import time; time.sleep({number}); print({number})"
    process = await start(source, stdout=subprocess.PIPE)
    return (await process.stdout.read()).decode().strip()


async def main():
    print(await asyncio.gather(slow(0.3), slow(0.1), slow(0.2)))
    both = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    process = await start("print(input()[::-1])", **both)
    print(await process.communicate(b"live\n"), process.returncode)
    process = await start("import time; time.sleep(600)")
    try:
        await asyncio.wait_for(process.wait(), 2)
    except TimeoutError:
        process.terminate()
        print("timeout", await process.wait())


asyncio.run(main())
