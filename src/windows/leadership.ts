/** One window's wish to lead. */
export interface Leadership {
  /** Takes the lead from a window that does not answer. */
  seize(): void;
  /** Lets another window lead. */
  leave(): void;
}

interface LeadershipOptions {
  /** This window leads from now on. */
  readonly onLead: () => void;
  /** Another window took the lead, as this one did not answer it. */
  readonly onLost: () => void;
}

/**
 * Leads as soon as no other window does: the browser's own lock passes on by itself when a window is closed, reloaded or
 * crashes.
 */
export function seekLeadership(name: string, { onLead, onLost }: LeadershipOptions): Leadership {
  let queue = new AbortController();
  let release: (() => void) | null = null;
  let hasLeft = false;

  const hold = () => {
    if (hasLeft) return;
    onLead();
    return new Promise<void>((resolve) => {
      release = resolve;
    });
  };

  function seek() {
    queue = new AbortController();
    navigator.locks.request(name, { signal: queue.signal }, hold).catch(lose);
  }

  /** A lock that is held ends so only when it is seized; one that is waited for, when the waiting is called off. */
  function lose(reason: unknown) {
    // A page without storage has no locks either, and nobody to share with.
    if (reason instanceof DOMException && reason.name === 'SecurityError') return onLead();
    if (!release) return;
    release = null;
    onLost();
    if (!hasLeft) seek();
  }

  seek();
  return {
    seize() {
      if (release || hasLeft) return;
      queue.abort();
      navigator.locks.request(name, { steal: true }, hold).catch(lose);
    },
    leave() {
      hasLeft = true;
      queue.abort();
      release?.();
    },
  };
}
