import traceback

print("shared, asked for by:")
for frame in traceback.extract_stack():
    if "importlib" not in frame.filename:
        print("  ", frame.filename, frame.lineno, frame.line)
