"""help() knows modules and functions; topics and keywords are a book."""

import pydoc

pydoc.help("len")
pydoc.help("if")
