"""Words of an article."""

import socket

socket.setdefaulttimeout(0.1)


def words(text):
    return text.split()
