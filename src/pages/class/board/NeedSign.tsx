import styles from './NeedSign.module.css';
import type { NeedIs } from './need.ts';

/** What each need is called at the top of the board. */
export const NEED_NAMES: Readonly<Record<NeedIs, string>> = {
  hand: 'Hand up',
  stuck: 'Stuck',
  silent: 'No sign',
  fine: 'Fine',
  done: 'Done',
};

/** Each need has a shape of its own. */
const SHAPES: Readonly<Record<NeedIs, string>> = {
  // An open hand.
  hand: 'M5.2 8.6V4.3a1 1 0 0 1 2 0V2.6a1 1 0 0 1 2 0v.9a1 1 0 0 1 2 0v1.6a1 1 0 0 1 2 0v5.4c0 2.6-1.6 4.2-4 4.2-2 0-3.1-.8-4-2.3L2.9 9.2c-.7-1.3 1-2.2 1.7-1.2z',
  // A triangle.
  stuck: 'M8 1.6 15.2 14.4H.8z',
  // A moon.
  silent: 'M10.8 1.9A6.4 6.4 0 1 0 14.1 10.6 5.2 5.2 0 0 1 10.8 1.9z',
  // A dot.
  fine: 'M8 4.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8z',
  // A tick.
  done: 'M1.6 8.6 3.9 6.2l2.8 2.9 5.6-6.2 2.2 2.1-7.8 8.7z',
};

/** The shape of a need, beside its word. */
export function NeedSign({ need }: { readonly need: NeedIs }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden className={styles.sign}>
      <path d={SHAPES[need]} />
    </svg>
  );
}
