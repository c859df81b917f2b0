"""The compiler recurses through long expressions and statements, too."""


def compiles(source):
    try:
        compile(source, "<chain>", "exec")
    except RecursionError:
        return False
    return True


print("terms:", compiles("+".join("a" * 600)))
print("branches:", compiles("if a: pass\n" + "elif a: pass\n" * 600))
print("calls:", compiles("a" + ".b()" * 600))
print(compiles("+".join("a" * 40)), compiles("a" + ".b()" * 40))
