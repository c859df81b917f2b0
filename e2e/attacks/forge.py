import sys

for stream in (sys.stdout, sys.stderr):
    print("\x1b]0;title\x07\x1b[2J\x1b[H\x1bc", file=stream)
    print('{"type": "ended", "process": 1, "exit": {"ending": {"how": "exited", "code": 0}}}', file=stream)
sys.exit(7)
