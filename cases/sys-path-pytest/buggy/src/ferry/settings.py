"""What differs from one place to another."""

RADIO = "ferry.radio"  # the module that can send
