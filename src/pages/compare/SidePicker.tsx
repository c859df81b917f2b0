import { useShallow } from 'zustand/react/shallow';
import type { CaseEntry } from '../../case/catalogue.ts';
import { useSession } from '../../session/index.ts';
import field from '../../ui/field.module.css';
import { classes } from '../../ui/index.ts';
import { readSide, type Side, writeSide } from '../addresses.ts';
import styles from './Compare.module.css';
import { nameOf, sidesOf } from './side.ts';

interface SidePickerProps {
  readonly name: string;
  readonly entry: CaseEntry;
  readonly side: Side;
  readonly onPick: (side: Side) => void;
}

/** What one side shows, and all else that it could show now. */
export function SidePicker({ name, entry, side, onPick }: SidePickerProps) {
  const there = useSession(useShallow((session) => sidesOf(session, entry.id, entry.stages).map(writeSide)));
  const shown = writeSide(side);
  // One that is not there any more stays named until another is picked.
  const choices = there.includes(shown) ? there : [...there, shown];
  return (
    <label className={styles.side}>
      {name}
      <select
        className={classes(field.field, field.code)}
        value={shown}
        onChange={({ target }) => {
          const picked = readSide(target.value, entry.stages);
          if (picked) onPick(picked);
        }}
      >
        {choices.map((each) => (
          <option key={each} value={each}>
            {nameOf(readSide(each, entry.stages) ?? side)}
          </option>
        ))}
      </select>
    </label>
  );
}
