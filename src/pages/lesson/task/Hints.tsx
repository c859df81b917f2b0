import type { Task } from '#case';
import { Button, TextWithCode } from '../../../ui/index.ts';
import styles from './TaskCard.module.css';

const RUNGS = ['a nudge', 'a pointer', 'nearly all'] as const;

interface HintsProps {
  readonly hints: Task['hints'];
  readonly opened: number;
  readonly onOpen: (count: number) => void;
}

/** Help in rungs, one at a time: the last one is nearly the answer. */
export function Hints({ hints, opened, onOpen }: HintsProps) {
  const next = RUNGS[opened];
  return (
    <div className={styles.hints}>
      {/* A list that is read out as it grows. */}
      <ol aria-live="polite" aria-label="Hints">
        {hints.slice(0, opened).map((hint) => (
          <li key={hint}>
            <TextWithCode text={hint} />
          </li>
        ))}
      </ol>
      {next && (
        <Button onClick={() => onOpen(opened + 1)}>
          Hint {opened + 1} of {RUNGS.length}: {next}
        </Button>
      )}
    </div>
  );
}
