import { useId } from 'react';
import type { RuntimeInfo } from '#runtime';
import { Button } from '../ui/index.ts';
import styles from './RuntimeName.module.css';

interface RuntimeNameProps {
  /** As the run bar says it. */
  readonly name: string;
  /** What runs the next program; `null` while nothing can. */
  readonly info: RuntimeInfo | null;
  readonly onAccept: () => void;
}

/** What runs programs; where there is more to say of it, a press on the name says it. */
export function RuntimeName({ name, info, onAccept }: RuntimeNameProps) {
  const details = useId();
  if (!info?.because) return <span>{name}</span>;
  return (
    <>
      <button type="button" popoverTarget={details} className={styles.name} title="What runs the code">
        {name}
      </button>
      <div id={details} popover="auto" role="note" aria-label="What runs the code" className={styles.details}>
        <p>{info.because}</p>
        {info.offer && <Button onClick={onAccept}>Use a WebContainer</Button>}
      </div>
    </>
  );
}
