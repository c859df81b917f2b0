"""Contexts of TLS can be made, but nothing is encrypted."""

import ssl

context = ssl.create_default_context()
print(context.check_hostname, context.verify_mode)
ends = ssl.MemoryBIO(), ssl.MemoryBIO()
try:
    context.wrap_bio(*ends, server_hostname="localhost").do_handshake()
except ssl.SSLWantReadError:
    print("begun")
except NotImplementedError as error:
    print("NotImplementedError:", error)
