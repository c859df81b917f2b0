"""The readings of this morning. (A real station gets them by radio.)"""

LEVELS = [281, 284, 287]  # centimetres, hour by hour
RAIN = [0.4, 1.2, 3.4]  # millimetres, hour by hour

LOGGERS = [
    "place = weir\nvolts = 12.4\n",
    "place = bridge\nvolts = 12.1\n",
]
