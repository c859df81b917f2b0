"""A negative exit code comes out as a byte."""

raise SystemExit(-1)
