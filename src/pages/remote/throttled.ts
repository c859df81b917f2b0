/** Says the newest of what it is given, no more often than every so many milliseconds, and never leaves the last one unsaid. */
export interface Throttled<Value> {
  say(value: Value): void;
  /** What was still to be said is not said any more. */
  cancel(): void;
}

export function throttled<Value>(every: number, out: (value: Value) => void): Throttled<Value> {
  let waiting: { readonly value: Value } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    if (!waiting) return;
    const { value } = waiting;
    waiting = null;
    timer = setTimeout(flush, every);
    out(value);
  };
  return {
    say(value) {
      waiting = { value };
      if (timer === undefined) flush();
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
      waiting = null;
    },
  };
}
