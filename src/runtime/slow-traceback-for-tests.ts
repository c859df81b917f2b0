/** More than Stop once gave a program, in whichever process it ran. */
const SECONDS = 6.5;

/** A loop whose traceback, once it is stopped, comes after this long, in calls to C that look for no signal. */
export const SLOW_TRACEBACK = `import sys, time

def told_slowly(*error):
    end = time.perf_counter() + ${SECONDS}
    while time.perf_counter() < end:
        sum(range(10**6))
    sys.__excepthook__(*error)

sys.excepthook = told_slowly
print("go", flush=True)
while True:
    pass
`;
