/** The alarm that a program sets itself: all in ms. */
export interface AlarmClock {
  /** How long until it rings; `Infinity` if it is not set. */
  left(): number;
  /** How long it is from one time to the next; 0 if it rings once. */
  interval(): number;
  /** @param delay 0 for never */
  set(delay: number, interval: number): void;
  isDue(): boolean;
  /** Says that it has rung, and sets it again if it is to ring more than once. */
  ring(): void;
}

export function createAlarmClock(): AlarmClock {
  let at = Number.POSITIVE_INFINITY;
  let interval = 0;
  // Asked at each text that Python makes: whoever sets none pays for no clock.
  const isDue = () => at !== Number.POSITIVE_INFINITY && performance.now() >= at;
  return {
    left: () => at - performance.now(),
    interval: () => interval,
    set(delay, every) {
      at = delay > 0 ? performance.now() + delay : Number.POSITIVE_INFINITY;
      interval = every;
    },
    isDue,
    ring() {
      at = interval > 0 ? performance.now() + interval : Number.POSITIVE_INFINITY;
    },
  };
}
