import type { BenchId } from '#case';
import { askWho } from '../../../session/index.ts';
import type { Moment } from '../use-moment.ts';
import styles from './Calls.module.css';
import { callSeen } from './calls.ts';

interface OtherCallsProps {
  readonly bench: BenchId;
  readonly moment: Moment;
  /** Whose function is meant. */
  readonly frame: number;
}

/** Which call of its function is looked at, where there are several, and a way to hold it against the next one. */
export function OtherCalls({ bench, moment: { walk, step }, frame }: OtherCallsProps) {
  const { index, calls } = callSeen(walk, frame);
  if (index < 0 || calls.length < 2) return null;
  const isLast = index === calls.length - 1;
  const [left, right] = isLast ? [index - 1, index] : [index, index + 1];
  return (
    <p className={styles.calls}>
      <span>
        Call {(index + 1).toLocaleString('en')} of {calls.length.toLocaleString('en')}
      </span>
      <button
        type="button"
        className={styles.way}
        onClick={() =>
          askWho(bench, { of: 'calls', left: calls[left] ?? 0, right: calls[right] ?? 0, moment: step })
        }
      >
        Compare with the {isLast ? 'one before' : 'next one'}
      </button>
    </p>
  );
}
