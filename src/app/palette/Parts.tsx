import { CommandGroup, CommandItem } from 'cmdk';
import { Fragment } from 'react';
import { ExcerptText } from '../../pages/talk/find/SlideTexts.tsx';
import { classes, keyCaps } from '../../ui/index.ts';
import type { Command } from './command.ts';
import styles from './Parts.module.css';
import type { Part } from './search.ts';

interface PartsProps {
  readonly parts: readonly Part[];
  readonly onGo: (command: Command) => void;
}

/** The unique name of a command in the list, where recently used ones appear twice. */
export function nameInList({ heading }: Part, { id }: Command): string {
  return `${heading}/${id}`;
}

/** What there is to choose from, under its headings. */
export function Parts({ parts, onGo }: PartsProps) {
  return parts.map((part, index) => {
    const { heading, group, look, commands } = part;
    const Item = look === 'shelf' ? Chip : Row;
    return (
      <Fragment key={`${group}/${heading}`}>
        {group !== null && parts[index - 1]?.group !== group && (
          <div aria-hidden="true" className={styles.group}>
            {group}
          </div>
        )}
        <CommandGroup
          heading={heading}
          className={look === 'shelf' ? styles.shelf : styles.rows}
          data-shelf={look === 'shelf' ? '' : undefined}
        >
          {commands.map((command) => (
            <Item
              key={command.id}
              value={nameInList(part, command)}
              command={command}
              onGo={() => onGo(command)}
            />
          ))}
        </CommandGroup>
      </Fragment>
    );
  });
}

interface ItemProps {
  /** Its unique name in the list. */
  readonly value: string;
  readonly command: Command;
  readonly onGo: () => void;
}

/** A place or a command beside others of its kind, with only the words in which they differ. */
function Chip({ value, command: { title, code, isCode, hint, isHere }, onGo }: ItemProps) {
  return (
    <CommandItem value={value} onSelect={onGo} className={styles.chip} data-here={isHere ? '' : undefined}>
      <span className={code ? 'visually-hidden' : classes(isCode && styles.chipCode)}>{title} </span>
      {code && <span className={styles.chipCode}>{code}</span>}
      {isHere && <span className="visually-hidden"> here</span>}
      {hint && <KeyHint chord={hint} />}
    </CommandItem>
  );
}

/** A place or a command: what it is, where it belongs, its key. */
function Row({ value, command, onGo }: ItemProps) {
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

/** @param chord as in the table of keys */
function KeyHint({ chord }: { readonly chord: string }) {
  return (
    <span className={styles.keys}>
      {keyCaps(chord).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
