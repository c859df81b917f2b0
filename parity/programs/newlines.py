"""Universal newlines: what is read, what is written."""

with open("mixed.txt", "wb") as file:
    file.write(b"one\ntwo\r\nthree\rfour")
with open("mixed.txt") as file:
    print(file.readlines(), file.newlines)
with open("mixed.txt", newline="") as file:
    print(file.readlines())
with open("out.txt", "w", newline="\r\n") as file:
    file.write("a\nb\n")
print(open("out.txt", "rb").read())
