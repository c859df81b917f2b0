import shared

print("alpha")
