import type { RuntimeInfo } from '#runtime';
import { Button } from '../ui/index.ts';
import styles from './RuntimeDetails.module.css';

interface RuntimeNameProps {
  /** As the run bar says it. */
  readonly name: string;
  /** Of the details; `null` where there is no more to say. */
  readonly details: string | null;
}

/** What runs programs. A press on it says why. */
export function RuntimeName({ name, details }: RuntimeNameProps) {
  if (details === null) return <span>{name}</span>;
  return (
    <button type="button" popoverTarget={details} className={styles.name} title="What runs the code">
      {name}
    </button>
  );
}

interface RuntimeDetailsProps {
  readonly id: string;
  readonly info: RuntimeInfo;
  readonly onAccept: () => void;
}

/** Why it is this one that runs programs, and what may run them instead. */
export function RuntimeDetails({ id, info, onAccept }: RuntimeDetailsProps) {
  return (
    <div id={id} popover="auto" role="note" aria-label="What runs the code" className={styles.details}>
      <p>{info.because}</p>
      {info.offer && <Button onClick={onAccept}>{info.offer}</Button>}
    </div>
  );
}
