import { inThisDeck } from '../state/this-window.ts';

interface OneWindow {
  /** The class is this window's. What it answers leaves it again, and resolves once another window may begin. */
  readonly onMine: () => () => Promise<void>;
  /** Another window of this browser has it. */
  readonly onAnother: () => void;
}

/** A window that does not answer by then has no class any more. */
const PATIENCE_MS = 2_000;

/**
 * Which window of this browser has the class: the first one, until it is closed or another one takes it. Answers how to take it.
 * Where a page has no locks, it is this one.
 */
export function oneWindow({ onMine, onAnother }: OneWindow): { take(): void } {
  if (!('locks' in navigator)) {
    onMine();
    return { take: () => {} };
  }
  const name = inThisDeck('machete-mode.class');
  const channel = new BroadcastChannel(name);
  let leave: (() => Promise<void>) | null = null;
  let waiting = new AbortController();
  let stealing: ReturnType<typeof setTimeout> | undefined;

  /** For good: the browser passes the lock on when this page is gone, or when another one steals it. */
  function hold() {
    leave = onMine();
    return new Promise<void>(() => {});
  }
  function seek() {
    waiting = new AbortController();
    const { signal } = waiting;
    navigator.locks.request(name, { signal }, hold).catch(() => {
      if (!signal.aborted) void lost();
    });
  }
  function steal() {
    clearTimeout(stealing);
    stealing = undefined;
    waiting.abort();
    navigator.locks.request(name, { steal: true }, hold).catch(lost);
  }
  async function lost() {
    await leaveIt();
    seek();
  }
  async function leaveIt() {
    const leaving = leave;
    leave = null;
    if (!leaving) return;
    onAnother();
    await leaving();
  }
  channel.onmessage = async ({ data }: MessageEvent<unknown>) => {
    if (data === 'left' && stealing !== undefined) steal();
    if (data !== 'take' || !leave) return;
    await leaveIt();
    // What it has kept, the other window reads now.
    channel.postMessage('left');
  };

  navigator.locks
    .request(name, { ifAvailable: true }, (lock) => {
      if (lock) return hold();
      onAnother();
      return;
    })
    .then(seek, lost);
  return {
    take() {
      if (leave) return;
      channel.postMessage('take');
      clearTimeout(stealing);
      stealing = setTimeout(steal, PATIENCE_MS);
    },
  };
}
