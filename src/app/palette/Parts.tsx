import { CommandGroup } from 'cmdk';
import { Fragment } from 'react';
import { Chip } from './Chip.tsx';
import type { Command } from './command.ts';
import styles from './Parts.module.css';
import { Row } from './Row.tsx';
import type { Part } from './search.ts';

interface PartsProps {
  readonly parts: readonly Part[];
  readonly onGo: (command: Command) => void;
}

/** The name of a command in the list: what was used lately is in it twice. */
export function nameInList({ heading }: Part, { id }: Command): string {
  return `${heading}/${id}`;
}

/** What the palette has to choose from, under its headings. */
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
