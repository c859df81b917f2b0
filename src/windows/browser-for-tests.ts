import { vi } from 'vitest';
import type { Chairs, Queuing } from './by-chair.ts';
import type { Random } from './noise-for-tests.ts';
import type { Transport } from './transport.ts';

/** A window of the simulated browser. All that it does begins with an event, and an event of a window that sleeps waits. */
export interface SimulatedWindow {
  readonly number: number;
  isOpen: boolean;
  isAsleep: boolean;
  isHidden: boolean;
}

const TIMER = 'timer';

interface Task {
  /** Where it is from. What is from one source comes in order. */
  readonly source: string;
  readonly window: SimulatedWindow;
  due: number;
  readonly act: () => void;
}

/** How often a browser calls the timers of a window that nobody has looked at for long. Messages come when they come. */
const HIDDEN_MS = 60_000;
const MOST_DELAY_MS = 30;

/**
 * A browser whose clock, timers, channels and chairs are simulated. Whatever goes from one window to another takes its time, each
 * time another one. Replaces the clock and the timers of this process until `end`.
 */
export function simulateBrowser(random: Random) {
  let now = 1_800_000_000_000;
  let current: SimulatedWindow | null = null;
  const windows: SimulatedWindow[] = [];
  let tasks: Task[] = [];
  const arrivals = new Map<string, number>();

  function post(source: string, window: SimulatedWindow, due: number, act: () => void): Task {
    const task = { source, window, due, act };
    tasks.push(task);
    return task;
  }

  /** In order between each two, as a channel does it. */
  function deliver(way: string, window: SimulatedWindow, act: () => void) {
    const due = Math.max(arrivals.get(way) ?? 0, now + random(MOST_DELAY_MS));
    arrivals.set(way, due);
    post(way, window, due, act);
  }

  function timeOf({ source, window, due }: Task): number {
    if (!window.isOpen || window.isAsleep) return Number.POSITIVE_INFINITY;
    return source === TIMER && window.isHidden ? Math.ceil(due / HIDDEN_MS) * HIDDEN_MS : due;
  }

  function within(window: SimulatedWindow, act: () => void) {
    current = window;
    act();
    current = null;
  }

  /** Lets time go by, and all happen that is due. */
  function pass(milliseconds: number) {
    const end = now + milliseconds;
    for (;;) {
      let next: Task | undefined;
      for (const task of tasks) if (timeOf(task) < (next ? timeOf(next) : end)) next = task;
      if (!next) break;
      const { window, act } = next;
      now = Math.max(now, timeOf(next));
      tasks = tasks.filter((task) => task !== next);
      within(window, act);
    }
    now = end;
    tasks = tasks.filter(({ window }) => window.isOpen);
  }

  /** A window that wakes finds much that waits for it, and nobody knows from where it takes first. */
  function wake(window: SimulatedWindow) {
    if (!window.isAsleep) return;
    window.isAsleep = false;
    const its = tasks.filter((task) => task.window === window).sort((one, other) => one.due - other.due);
    const delays = new Map(its.map(({ source }) => [source, now + random(MOST_DELAY_MS)]));
    const late = its.map((task) => ({ task, due: Math.max(task.due, delays.get(task.source) ?? 0) }));
    for (const { task, due } of late) {
      task.due = due;
      arrivals.set(task.source, Math.max(due, arrivals.get(task.source) ?? 0));
    }
    tasks = [...its, ...tasks.filter((task) => task.window !== window)];
  }

  function setTimeout(act: () => void, milliseconds = 0): Task | undefined {
    return current ? post(TIMER, current, now + milliseconds, act) : undefined;
  }
  /** A window that slept is called once, however often it would have been. */
  function setInterval(act: () => void, milliseconds: number): { task: Task | undefined } {
    const timer: { task: Task | undefined } = { task: undefined };
    const next = () => {
      timer.task = setTimeout(() => {
        next();
        act();
      }, milliseconds);
    };
    next();
    return timer;
  }
  const clear = (timer?: Task) => {
    tasks = tasks.filter((task) => task !== timer);
  };
  vi.stubGlobal('setTimeout', setTimeout);
  vi.stubGlobal('clearTimeout', clear);
  vi.stubGlobal('setInterval', setInterval);
  vi.stubGlobal('clearInterval', (timer?: { task: Task | undefined }) => clear(timer?.task));
  vi.stubGlobal('queueMicrotask', (act: () => void) => current && post('microtask', current, now, act));
  vi.stubGlobal('performance', { now: () => now });
  const date = vi.spyOn(Date, 'now').mockImplementation(() => now);

  return {
    windows,
    pass,
    open(): SimulatedWindow {
      const window = { number: windows.length, isOpen: true, isAsleep: false, isHidden: false };
      windows.push(window);
      return window;
    },
    within,
    deliver,
    wake,
    now: () => now,
    end() {
      vi.unstubAllGlobals();
      date.mockRestore();
    },
  };
}

export type Browser = ReturnType<typeof simulateBrowser>;

/** A channel between all windows of a simulated browser. */
export function simulateChannel<Message>({ windows, deliver }: Browser) {
  const listeners = new Map<SimulatedWindow, (message: Message) => void>();
  return (window: SimulatedWindow): Transport<Message> => ({
    send(message) {
      const sent = structuredClone(message);
      for (const other of windows)
        if (other !== window && other.isOpen)
          deliver(`channel ${window.number} ${other.number}`, other, () => listeners.get(other)?.(sent));
    },
    onMessage: (listener) => void listeners.set(window, listener),
    close: () => void listeners.delete(window),
  });
}

interface Chair {
  seated: SimulatedWindow | null;
  queue: (readonly [SimulatedWindow, Queuing])[];
}

/** The chairs of a simulated browser. What a window has stored is known to others a while later, and what came later counts. */
export function simulateChairs({ windows, deliver }: Browser, random: Random) {
  const chairs = new Map<number, Chair>();
  let stored = 0;
  const known = new Map<SimulatedWindow, number>();
  const listeners = new Map<SimulatedWindow, (number: number) => void>();

  function chair(number: number): Chair {
    const found = chairs.get(number) ?? { seated: null, queue: [] };
    chairs.set(number, found);
    return found;
  }

  function seatNext(number: number) {
    const one = chair(number);
    one.queue = one.queue.filter(([window]) => window.isOpen);
    const next = one.queue[random(one.queue.length)];
    if (one.seated || !next) return;
    const [window, { onSeated }] = next;
    one.seated = window;
    one.queue = one.queue.filter((each) => each !== next);
    deliver(`chair ${number} ${window.number}`, window, () => one.seated === window && onSeated());
  }

  return {
    /** What the browser does when a window is closed or crashes. */
    close(window: SimulatedWindow) {
      window.isOpen = false;
      for (const [number, one] of chairs) {
        if (one.seated === window) one.seated = null;
        seatNext(number);
      }
    },

    chairsOf(window: SimulatedWindow): Chairs {
      known.set(window, stored);
      return {
        highest: () => known.get(window) ?? 0,
        isThere: () => true,
        watch: (listener) => void listeners.set(window, listener),
        putUp(number) {
          known.set(window, number);
          stored = number;
          for (const other of windows) {
            if (other === window || !other.isOpen) continue;
            deliver(`stored ${other.number}`, other, () => {
              known.set(other, number);
              listeners.get(other)?.(number);
            });
          }
        },
        queue(number, queuing) {
          const one = chair(number);
          const place = [window, queuing] as const;
          one.queue.push(place);
          seatNext(number);
          return () => {
            one.queue = one.queue.filter((each) => each !== place);
            if (one.seated === window) one.seated = null;
            seatNext(number);
          };
        },
      };
    },
  };
}
