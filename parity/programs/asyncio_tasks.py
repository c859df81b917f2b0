"""Tasks that wait, time out, are cancelled, and fail together."""

import asyncio


async def sleeper(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "woke up")
        return name
    except asyncio.CancelledError:
        print(name, "was cancelled")
        raise


async def fail(after):
    await asyncio.sleep(after)
    raise ValueError(after)


async def worker(queue, done):
    while True:
        done.append(await queue.get())
        queue.task_done()


async def main():
    print(await asyncio.gather(sleeper("b", 0.02), sleeper("a", 0.01)))
    try:
        async with asyncio.timeout(0.01):
            await sleeper("slow", 60)
    except TimeoutError as error:
        print("too slow", repr(error))
    queue, done = asyncio.Queue(maxsize=1), []
    task = asyncio.create_task(worker(queue, done))
    for number in range(3):
        await queue.put(number)
    await queue.join()
    task.cancel()
    print(done)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(sleeper("victim", 60))
            group.create_task(fail(0.01))
    except* ValueError as group:
        print(repr(group))


asyncio.run(main())
