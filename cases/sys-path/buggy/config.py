"""What this station reports. Each station has a copy of its own."""

PLUGINS = ["level", "rain"]  # the parts of the bulletin, in order
CLOSE_AT = 320  # centimetres at the ford
