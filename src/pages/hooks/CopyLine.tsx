import { Button, useCopied } from '../../ui/index.ts';
import styles from './CopyLine.module.css';

interface CopyLineProps {
  /** What the line does. */
  readonly name: string;
  readonly text: string;
}

/** A command to copy into a shell. */
export function CopyLine({ name, text }: CopyLineProps) {
  const { status, copy } = useCopied();
  return (
    <div className={styles.line}>
      <span className={styles.name}>{name}</span>
      <code className={styles.text}>{text}</code>
      <Button className={styles.copy} aria-label={`Copy: ${name}`} onClick={() => void copy(text)}>
        {status === 'copied' ? 'Copied' : 'Copy'}
      </Button>
      <span role="status" className={styles.said}>
        {status === 'refused' && 'The browser does not let this page copy. Select the line and copy it.'}
      </span>
    </div>
  );
}
