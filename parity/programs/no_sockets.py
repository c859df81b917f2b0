"""A pair of sockets cannot be had, nor one that listens."""

import socket


def listen():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1] > 0


print("listens:", listen())
try:
    print(len(socket.socketpair()))
except OSError as error:
    print("OSError:", error)
