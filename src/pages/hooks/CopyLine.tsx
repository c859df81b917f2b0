import { useEffect, useState } from 'react';
import { Button } from '../../ui/index.ts';
import styles from './CopyLine.module.css';

interface CopyLineProps {
  /** What the line does. */
  readonly name: string;
  readonly text: string;
}

type Copying = 'not yet' | 'copied' | 'refused';

/** How long a button says what came of it. */
const SAID_FOR_MS = 2_000;

/** A command to be taken into a shell. */
export function CopyLine({ name, text }: CopyLineProps) {
  const [copying, setCopying] = useState<Copying>('not yet');
  useEffect(() => {
    if (copying === 'not yet') return;
    const timer = setTimeout(() => setCopying('not yet'), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [copying]);
  const copy = () =>
    write(text).then(
      () => setCopying('copied'),
      () => setCopying('refused'),
    );
  return (
    <div className={styles.line}>
      <span className={styles.name}>{name}</span>
      <code className={styles.text}>{text}</code>
      <Button className={styles.copy} aria-label={`Copy: ${name}`} onClick={() => void copy()}>
        {copying === 'copied' ? 'Copied' : 'Copy'}
      </Button>
      <span role="status" className={styles.said}>
        {copying === 'refused' && 'This browser refuses. Select the line and copy it.'}
      </span>
    </div>
  );
}

/** Pages that came without encryption have no clipboard: that is a refusal, too. */
async function write(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
