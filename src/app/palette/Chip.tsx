import { CommandItem } from 'cmdk';
import { classes } from '../../ui/index.ts';
import styles from './Chip.module.css';
import type { Command } from './command.ts';
import { KeyHint } from './KeyHint.tsx';

export interface ItemProps {
  /** Names it in the list. */
  readonly value: string;
  readonly command: Command;
  readonly onGo: () => void;
}

/** A place or a command beside others of its kind, in as few words as tell it from them. */
export function Chip({ value, command: { title, code, isCode, hint, isHere }, onGo }: ItemProps) {
  return (
    <CommandItem value={value} onSelect={onGo} className={styles.chip} data-here={isHere ? '' : undefined}>
      <span className={code ? 'visually-hidden' : classes(isCode && styles.code)}>{title} </span>
      {code && <span className={styles.code}>{code}</span>}
      {isHere && <span className="visually-hidden"> here</span>}
      {hint && <KeyHint chord={hint} />}
    </CommandItem>
  );
}
