import { useEffect, useState } from 'react';

export type Wakefulness = 'asking' | 'awake' | 'may-sleep';

/** Keeps this screen from going dark while the page is looked at; answers whether that holds. */
export function useWakeLock(): Wakefulness {
  const [state, setState] = useState<Wakefulness>('asking');
  useEffect(() => {
    if (!('wakeLock' in navigator)) return setState('may-sleep');
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const ask = async () => {
      if (document.hidden || isOver) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (isOver) return void lock.release();
        // The browser takes it back with the tab hidden, or when the battery is low.
        lock.addEventListener('release', () => setState('may-sleep'));
        setState('awake');
      } catch {
        setState('may-sleep');
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
  return state;
}
