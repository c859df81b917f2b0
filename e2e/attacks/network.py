import asyncio
import http.client
import os
import socket
import subprocess
import threading
import urllib.request
import webbrowser

SERVER = ("localhost", PORT)
URL = f"http://localhost:{PORT}/stolen"


def tcp():
    connection = socket.create_connection(SERVER, timeout=1)
    return connection.send(b"GET /stolen HTTP/1.0\r\n\r\n")


def udp():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.settimeout(0.2)
        sender.sendto(b"stolen", SERVER)
        return sender.recv(100)


def get():
    connection = http.client.HTTPConnection(*SERVER, timeout=1)
    connection.request("GET", "/stolen")
    return connection.getresponse().status


def shell():
    if os.system("curl http://localhost/stolen") != 0:
        raise OSError("no shell")


def browse():
    if not webbrowser.open(URL):
        raise OSError("no browser")


attempt("a TCP connection", tcp)
attempt("a UDP packet", udp)
attempt("urllib", lambda: urllib.request.urlopen(URL, timeout=1))
attempt("http.client", get)
attempt("asyncio", lambda: asyncio.run(asyncio.open_connection(*SERVER)))
attempt("a process", lambda: subprocess.run(["curl", URL]))
attempt("a shell", shell)
attempt("a fork", os.fork)
attempt("a thread", lambda: threading.Thread(target=print).start())
attempt("a browser", browse)
summary()
