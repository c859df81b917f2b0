/** More than Stop once gave a program, in whichever process it ran. */
const SECONDS = 6.5;

/** A loop whose traceback, once it is stopped, comes after a call in C that looks for no signal and takes so long. */
export const SLOW_TRACEBACK = `import sys, time

def told_slowly(*error):
    begun = time.perf_counter()
    sum(range(10**6))
    once = time.perf_counter() - begun
    sum(range(int(10**6 * ${SECONDS} / once)))
    sys.__excepthook__(*error)

sys.excepthook = told_slowly
print("go", flush=True)
while True:
    pass
`;
