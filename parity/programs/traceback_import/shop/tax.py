RATE = 1 - 1
