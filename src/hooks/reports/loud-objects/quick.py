import time


def no_sleep(seconds):
    pass


time.sleep = no_sleep
limit = 0
