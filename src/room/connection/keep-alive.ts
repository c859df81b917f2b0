/** The part of the keep-alive after which a sign is given, and the other side must have been heard since the one before. */
const PART = 0.75;
/** Who looks at a page wants to know sooner that its network is gone: this often, in seconds, at least. */
const SIGN_EVERY_S = 10;
/** How long the answer to a question may take, in milliseconds: on waking, and where the browser says that its network is gone. */
export const ANSWER_MS = { awake: 4_000, offline: 2_000 } as const;

/** Whether the other side is there, and that it knows that we are. */
export interface KeepAlive {
  /** Something came in. */
  heard(): void;
  /** Asks now, and waits so many milliseconds for the answer. */
  ask(patience: number): void;
  end(): void;
}

/**
 * Gives a sign of life every three quarters of the keep-alive and oftener, so that a dead way is found within one and a half of them,
 * or twenty seconds.
 *
 * @param sign asks the other side for an answer
 */
export function keepAlive(seconds: number, sign: () => void, onDead: () => void): KeepAlive {
  const every = 1_000 * Math.min(seconds * PART, SIGN_EVERY_S);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let isAnswered = true;

  const wait = (patience: number) => {
    clearTimeout(timer);
    since = Date.now();
    timer = setTimeout(() => look(patience), patience);
  };
  const ask = (patience: number) => {
    isAnswered = false;
    wait(patience);
    sign();
  };
  const look = (patience: number) => {
    // A page that slept could not hear the answer: it asks again.
    const hasSlept = Date.now() - since > 2 * patience + 1_000;
    if (isAnswered || hasSlept) ask(hasSlept ? ANSWER_MS.awake : every);
    else onDead();
  };

  wait(every);
  return {
    heard() {
      isAnswered = true;
      // A hidden window's timers may come once a minute; what it hears comes at once.
      if (Date.now() - since > every) ask(every);
    },
    ask,
    end: () => clearTimeout(timer),
  };
}
