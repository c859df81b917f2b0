import sys
import quick


class Loud:
    def __repr__(self):
        print("repr!")
        return "x"

    def __eq__(self, other):
        print("eq!")
        return True

    def __del__(self):
        print("gone")


sys.excepthook = Loud()
sys.excepthook = sys.__excepthook__
print("after")
for n in range(5000):
    quick.limit = n
print(sys.gettrace())
