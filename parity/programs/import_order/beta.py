import shared

print("beta")
