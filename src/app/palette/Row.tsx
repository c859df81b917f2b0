import { CommandItem } from 'cmdk';
import { ExcerptText } from '../../pages/talk/find/SlideTexts.tsx';
import { classes } from '../../ui/index.ts';
import type { ItemProps } from './Chip.tsx';
import { KeyHint } from './KeyHint.tsx';
import styles from './Row.module.css';

/** A place or a command: what it is, where it belongs, its key. */
export function Row({ value, command, onGo }: ItemProps) {
  const { title, isCode, code, detail, hint, excerpt, isHere } = command;
  return (
    <CommandItem value={value} onSelect={onGo} className={styles.row}>
      <span className={styles.what}>
        <span className={classes(styles.title, isCode && styles.code)}>{title}</span>
        {code && <span className={classes(styles.stage, styles.code)}>{code}</span>}
        {isHere && <span className={styles.here}>here</span>}
      </span>
      {detail && <span className={styles.detail}>{detail}</span>}
      {hint && <KeyHint chord={hint} />}
      {excerpt && (
        <span className={styles.excerpt}>
          <ExcerptText {...excerpt} />
        </span>
      )}
    </CommandItem>
  );
}
