"""dbm and shelve: what is put into a file and found there again."""

import dbm
import dbm.dumb
import os
import shelve

with dbm.open("prices", "c") as prices:
    prices["cake"] = "3.50"
    prices[b"tea"] = b"2.20"
    print(prices["cake"], sorted(prices.keys()), len(prices), "tea" in prices)
with dbm.open("prices") as prices:
    print(prices.get("pie", b"none"), dbm.whichdb("prices") in dbm._modules)

with shelve.open("shelf") as shelf:
    shelf["paths"] = ["a"]
with shelve.open("shelf", writeback=True) as shelf:
    shelf["paths"].append("b")
with shelve.open("shelf", flag="r") as shelf:
    print(dict(shelf))

dumb = dbm.dumb.open("dumb", "n")
dumb["é"] = b"1" * 600
dumb["b"] = "x"
dumb["é"] = b"2" * 2000
dumb["b"] = b"yy"
print(dumb.keys(), dumb["b"], len(dumb))
del dumb["b"]
dumb["c"] = b"3"
for wrong in (1, b"value"), ("key", 1):
    try:
        dumb[wrong[0]] = wrong[1]
    except TypeError as error:
        print(error)
dumb.close()
with open("dumb.dir", "rb") as index:
    print(index.read(), os.path.getsize("dumb.dat"), dbm.whichdb("dumb"))
with dbm.dumb.open("dumb", "r") as dumb:
    print(dict(dumb) == {"é".encode(): b"2" * 2000, b"c": b"3"})
    try:
        dumb["c"] = "4"
    except dbm.dumb.error as error:
        print(error)

with open("letter", "w") as letter:
    letter.write("this is no database")
print(repr(dbm.whichdb("letter")), dbm.whichdb("nothing"), dbm.error)
dbm.open("letter")
