import { type FormEvent, useEffect, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { readPlace, roomCodeIn } from '../../room/index.ts';
import field from '../../ui/field.module.css';
import { Button, classes, deckBase } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import styles from './Entrance.module.css';

interface EntranceProps {
  /** What stands in the address, if it is no code. */
  readonly typed: string;
  /** Why the room that was asked for is none. */
  readonly because?: string;
}

/** Where one types the code of a room. */
export function Entrance({ typed, because = '' }: EntranceProps) {
  const [text, setText] = useState(typed);
  const [problem, setProblem] = useState(because || (typed === '' ? '' : noCode(typed)));
  const [, go] = useLocation();
  const name = useId();
  useEffect(() => {
    document.title = 'Follow the talk · Machete Mode';
  }, []);
  useOnlyRoom(typed === '');
  const enter = (event: FormEvent) => {
    event.preventDefault();
    const code = roomCodeIn(text);
    if (code === null) setProblem(noCode(text));
    else go(addresses.follow(code));
  };
  return (
    <main className={classes('page', 'ground', styles.page)}>
      <h1>Follow the talk</h1>
      <p className="muted">The slides on your device, in step with the stage. Ask, vote and look back.</p>
      <form className={styles.form} onSubmit={enter} noValidate>
        <label htmlFor={name}>Code of the room</label>
        <input
          id={name}
          className={classes(field.field, styles.code)}
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder="ABC DEF"
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={40}
          enterKeyHint="go"
          aria-invalid={problem !== ''}
          aria-describedby={`${name}problem`}
        />
        <Button primary large type="submit">
          Follow
        </Button>
        <p id={`${name}problem`} role="status" className={styles.problem}>
          {problem}
        </p>
      </form>
    </main>
  );
}

/** Where the deck's own server has a room, nobody has to type its code. */
function useOnlyRoom(isWanted: boolean): void {
  const [, go] = useLocation();
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    void readPlace(deckBase()).then((found) => {
      if (isOver || found.is !== 'there' || found.place.room === undefined) return;
      go(addresses.follow(found.place.room), { replace: true });
    });
    return () => {
      isOver = true;
    };
  }, [isWanted, go]);
}

function noCode(text: string): string {
  if (text.trim() === '') return 'Type the code that the stage shows: six letters and digits.';
  return `“${text.slice(0, 40)}” is no code of a room. It has six letters and digits, without 0, 1, I, L and O.`;
}
