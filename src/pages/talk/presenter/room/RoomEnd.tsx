import { useState } from 'react';
import { orders } from '../../../../session/index.ts';
import { chordOf } from '../../../../ui/index.ts';
import { DeskButton } from '../DeskButton.tsx';
import styles from './RoomEnd.module.css';

const ENDS = {
  renew: {
    name: 'New code',
    asks: 'A new code puts everybody out: they have to scan again.',
    does: 'Put all out',
    end: orders.renewRoom,
  },
  close: {
    name: 'Close the room',
    asks: 'Phones say that the talk is over. Questions and votes are gone.',
    does: 'Close it',
    end: orders.closeRoom,
  },
} as const;

type End = keyof typeof ENDS;

/** What cannot be taken back asks first, in its own place. */
export function RoomEnd() {
  const [asked, setAsked] = useState<End | null>(null);
  /** What was asked and not meant: the keyboard goes back there. */
  const [left, setLeft] = useState<End | null>(null);
  if (asked === null)
    return (
      <footer className={styles.end}>
        {(['renew', 'close'] as const).map((end) => (
          <DeskButton key={end} ref={left === end ? focus : undefined} onClick={() => setAsked(end)}>
            {ENDS[end].name}
          </DeskButton>
        ))}
      </footer>
    );
  const { name, asks, does, end } = ENDS[asked];
  const answer = (isMeant: boolean) => {
    if (isMeant) end();
    setLeft(asked);
    setAsked(null);
  };
  return (
    <footer
      role="alertdialog"
      aria-label={name}
      className={styles.end}
      onKeyDown={(event) => {
        if (chordOf(event.nativeEvent) !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        answer(false);
      }}
    >
      <p>{asks}</p>
      <DeskButton primary onClick={() => answer(true)}>
        {does}
      </DeskButton>
      <DeskButton ref={focus} onClick={() => answer(false)}>
        Cancel
      </DeskButton>
    </footer>
  );
}

/** The button that was pressed is gone: the keyboard goes to what harms nobody. */
function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}
