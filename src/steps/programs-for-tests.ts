/** Small programs that do what a walk has to follow: calls in each other, generators, exceptions, recursion, objects that change. */
export const PROGRAMS: Readonly<Record<string, string>> = {
  calls: `def double(x):
    y = x * 2
    return y

def both(a, b):
    return double(a) + double(b)

total = both(1, 2)
print("total", total)
total = both(total, 5)
print("then", total)
`,
  generators: `def numbers():
    for n in range(3):
        yield n * n

seen = []
for one in numbers():
    seen.append(one)
    print(one)
pair = dict(zip("ab", numbers()))
`,
  exceptions: `class Fault(Exception):
    pass

def inner(n):
    if n == 0:
        raise Fault("no more")
    inner(n - 1)

def outer():
    try:
        inner(2)
    except Fault as fault:
        return str(fault)

word = outer()
print(word)
inner(1)
`,
  objects: `class Node:
    def __init__(self, name):
        self.name = name
        self.next = None

first = Node("first")
second = Node("second")
first.next = second
second.next = first
table = {"first": first, "both": [first, second]}
first.name = "one"
table["both"].append(3)
del table["first"]
second.next = None
`,
  shared: `import os, sys, random
os.environ["MODE"] = "test"
sys.path.insert(0, "/home/talk/lib")
os.mkdir("out")
with open("out/a.txt", "w") as page:
    page.write("hello")
random.seed(7)
drawn = random.random()
os.remove("out/a.txt")
os.chdir("out")
`,
};
