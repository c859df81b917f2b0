/** A task that is done after what goes on now, but not too often; what is asked for meanwhile is done once, at the end. */
export interface Paced {
  soon(): void;
  /** Does what is due. A hidden window's timers may come once a minute, but what it hears comes at once. */
  catchUp(): void;
  /** Does it now, if it was asked for. */
  now(): void;
  stop(): void;
}

/** @param begins whether the first time comes at once; else it waits as all others do */
export function paced(everyMs: number, task: () => void, begins: 'at once' | 'later' = 'at once'): Paced {
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isQueued = false;
  let isStopped = false;

  function act() {
    isQueued = false;
    if (isStopped) return;
    clearTimeout(timer);
    timer = undefined;
    last = Date.now();
    task();
  }
  function soon() {
    if (isQueued || isStopped) return;
    if (begins === 'later' && timer === undefined) last = Date.now();
    const pause = last + everyMs - Date.now();
    // A clock that was set back must not make anybody wait for hours.
    if (pause > 0 && pause <= everyMs) {
      timer ??= setTimeout(act, pause);
    } else {
      isQueued = true;
      queueMicrotask(() => isQueued && act());
    }
  }
  return {
    soon,
    catchUp() {
      if (timer !== undefined) soon();
    },
    now() {
      if (isQueued || timer !== undefined) act();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
