import { useEffect } from 'react';
import { classes } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import { RoomCodeForm } from '../RoomCodeForm.tsx';
import styles from './Entrance.module.css';

interface EntranceProps {
  /** What stands in the address, if it is no code. */
  readonly typed: string;
  /** Why the room that was asked for is none. */
  readonly because?: string;
}

/** Where one types the code of a room. */
export function Entrance({ typed, because = '' }: EntranceProps) {
  useEffect(() => {
    document.title = 'Follow the talk · Machete Mode';
  }, []);
  return (
    <main className={classes('page', 'ground', styles.page)}>
      <h1>Follow the talk</h1>
      <p className="muted">The slides on your device, in step with the stage. Ask, vote and look back.</p>
      <RoomCodeForm
        of="room"
        shownBy="stage"
        typed={typed}
        because={because}
        go="Follow"
        addressOf={addresses.follow}
      />
    </main>
  );
}
