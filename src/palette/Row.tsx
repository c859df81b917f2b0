import { CommandItem } from 'cmdk';
import { keyCaps } from '../talk/finding.ts';
import { classes } from '../ui/index.ts';
import type { Command } from './command.ts';
import styles from './Row.module.css';

interface RowProps {
  /** Names it in the list. */
  readonly value: string;
  readonly command: Command;
  readonly onGo: () => void;
}

/** A place or a command: what it is, where it belongs, its key. */
export function Row({ value, command, onGo }: RowProps) {
  const { title, isCode, code, detail, hint, excerpt, isHere } = command;
  return (
    <CommandItem value={value} onSelect={onGo} className={styles.row}>
      <span className={styles.what}>
        <span className={classes(styles.title, isCode && styles.code)}>{title}</span>
        {code && <span className={classes(styles.stage, styles.code)}>{code}</span>}
        {isHere && <span className={styles.here}>here</span>}
      </span>
      {detail && <span className={styles.detail}>{detail}</span>}
      {hint && (
        <span className={styles.hint}>
          {keyCaps(hint).map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      )}
      {excerpt && (
        <span className={styles.excerpt}>
          {excerpt.from === 'notes' && <b>Notes </b>}
          {excerpt.before}
          <mark>{excerpt.found}</mark>
          {excerpt.after}
        </span>
      )}
    </CommandItem>
  );
}
