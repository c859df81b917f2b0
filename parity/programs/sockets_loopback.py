"""A program that talks to itself, by sockets."""

import errno
import select
import socket

one, other = socket.socketpair()
one.sendall(b"abc")
print(other.recv(2), other.recv(10))
print(select.select([other], [one], [], 0.01)[0])
one.shutdown(socket.SHUT_WR)
print(other.recv(10), select.select([other], [], [], 60)[0] == [other])
one.close()

server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
accepted, address = server.accept()
print(address == client.getsockname(), accepted.getpeername() == address)
client.settimeout(0.01)
try:
    client.recv(1)
except TimeoutError as error:
    print(repr(error))
with accepted.makefile("rw") as lines:
    client.sendall(b"first\nsecond\n")
    print(lines.readline(), end="")
    lines.write("answer\n")
print(client.recv(100))
accepted.close()
print(client.recv(100))
try:
    socket.create_connection(("127.0.0.1", 1))
except ConnectionRefusedError as error:
    print(type(error).__name__, error.strerror)
try:
    socket.create_server(server.getsockname())
except OSError as error:
    print(errno.errorcode[error.errno])

datagrams = [socket.socket(type=socket.SOCK_DGRAM) for _ in range(2)]
datagrams[0].bind(("127.0.0.1", 0))
datagrams[1].sendto(b"hello", datagrams[0].getsockname())
data, sender = datagrams[0].recvfrom(3)
print(data, sender[1] == datagrams[1].getsockname()[1], sender[0])
