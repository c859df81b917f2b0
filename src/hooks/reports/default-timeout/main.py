"""A slow answer over a socket, which used to arrive."""

import socket
import signal

from reader import extract


def serve(listener):
    client, _ = listener.accept()
    client.sendall(b"late, but here")
    client.close()


def main():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        asking = socket.create_connection(listener.getsockname())
        signal.signal(signal.SIGALRM, lambda *_: serve(listener))
        signal.setitimer(signal.ITIMER_REAL, 0.4)
        print(asking.recv(100).decode())
        asking.close()
    print(extract.words("what was read"))


if __name__ == "__main__":
    main()
