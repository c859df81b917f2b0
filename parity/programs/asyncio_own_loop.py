"""asyncio on a loop that needs no second thread to wake it: works."""

import asyncio


class OneThreadLoop(asyncio.SelectorEventLoop):
    def _make_self_pipe(self):
        pass

    def _close_self_pipe(self):
        pass


async def tick(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
    return name


async def main():
    queue = asyncio.Queue()
    await queue.put("queued")
    names = await asyncio.gather(tick("slow", 0.2), tick("fast", 0.001))
    print(names, await queue.get())
    try:
        async with asyncio.timeout(0.001):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timed out")


with asyncio.Runner(loop_factory=OneThreadLoop) as runner:
    runner.run(main())
