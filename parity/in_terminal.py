"""Run `python <arguments>` with a terminal on all three of its streams.

A pipe is all that Node can give a process. Standard output and standard
error get a terminal each, so that they can still be told apart.
"""

import fcntl
import os
import pty
import selectors
import struct
import subprocess
import sys
import termios

ROWS_AND_COLUMNS = struct.pack("HHHH", 24, 80, 0, 0)
END_OF_FILE = b"\x04"


def main():
    ours_out, theirs_out = open_terminal()
    ours_err, theirs_err = open_terminal()
    program = subprocess.Popen(
        [sys.executable, *sys.argv[1:]],
        stdin=theirs_out,
        stdout=theirs_out,
        stderr=theirs_err,
        start_new_session=True,
    )
    os.close(theirs_out)
    os.close(theirs_err)
    os.write(ours_out, sys.stdin.buffer.read() + END_OF_FILE)
    copy({ours_out: 1, ours_err: 2})
    return program.wait()


def open_terminal():
    """One that neither echoes what is typed nor turns \\n into \\r\\n."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, ROWS_AND_COLUMNS)
    attributes = termios.tcgetattr(theirs)
    attributes[1] &= ~termios.OPOST
    attributes[3] &= ~termios.ECHO
    termios.tcsetattr(theirs, termios.TCSANOW, attributes)
    return ours, theirs


def copy(targets):
    with selectors.DefaultSelector() as selector:
        for source in targets:
            selector.register(source, selectors.EVENT_READ)
        while selector.get_map():
            for key, _ in selector.select():
                data = read(key.fd)
                if not data:
                    selector.unregister(key.fd)
                os.write(targets[key.fd], data)


def read(source):
    try:
        return os.read(source, 65536)
    except OSError:  # how Linux reports that nobody has the other end
        return b""


if __name__ == "__main__":
    raise SystemExit(main())
