"""Runs a Python in a process of its own, and cleans up after it."""

import asyncio
import os
import signal
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

KEPT_BYTES = 10_000
LAST_WORDS_SECONDS = 2


@dataclass
class Child:
    """What became of it."""

    code: int | None = None  # None: it was killed after its time
    lines: int = 0
    begin: bytes = b""


async def run(
    command: Sequence[str], env: Mapping[str, str], limit: float
) -> Child:
    """Runs it to its end, or for `limit` seconds.

    What it has started ends with it. Of what it prints, on both streams,
    the begin is kept.
    """
    child = Child()
    process = await asyncio.create_subprocess_exec(
        *command,
        env=env,
        stdin=DEVNULL,
        stdout=PIPE,
        stderr=STDOUT,
        start_new_session=True,
    )
    reading = asyncio.create_task(listen(process.stdout, child))
    try:
        await asyncio.wait_for(process.wait(), limit)
        child.code = process.returncode
    except TimeoutError:
        pass
    finally:
        kill(process)
        # A grandchild may have made off with the other end.
        await asyncio.wait([reading], timeout=LAST_WORDS_SECONDS)
        reading.cancel()
    return child


async def listen(stream: asyncio.StreamReader, child: Child):
    while data := await stream.read(65536):
        child.lines += data.count(b"\n")
        child.begin = (child.begin + data)[:KEPT_BYTES]


def kill(process: asyncio.subprocess.Process):
    """Ends the process and its group, as far as they still run."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except (ProcessLookupError, PermissionError):
        pass
