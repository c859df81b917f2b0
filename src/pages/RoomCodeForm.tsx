import { type FormEvent, useEffect, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { readPlace, roomCodeIn } from '../room/index.ts';
import field from '../ui/field.module.css';
import { Button, classes, deckBase } from '../ui/index.ts';
import styles from './RoomCodeForm.module.css';

interface RoomCodeFormProps {
  /** As in "Code of the class". */
  readonly of: 'room' | 'class';
  /** As in "the code that the projector shows". */
  readonly shownBy: 'stage' | 'projector';
  /** What stands in the address; empty where it has nothing. */
  readonly typed: string;
  /** Why the room that was asked for is none. */
  readonly because?: string;
  /** What the button says. */
  readonly go: string;
  readonly addressOf: (code: string) => string;
}

/** Asks for the code of a room, and goes there; without being asked where the deck's own server has one. */
export function RoomCodeForm(props: RoomCodeFormProps) {
  const { of, typed, because = '', addressOf } = props;
  const whyNot = (text: string) =>
    text.trim() === ''
      ? `Type the code that the ${props.shownBy} shows: six letters and digits.`
      : `“${text.slice(0, 40)}” is no code of a ${of}. It has six letters and digits, without 0, 1, I, L and O.`;
  const [text, setText] = useState(typed);
  const [problem, setProblem] = useState(because || (typed === '' ? '' : whyNot(typed)));
  const [, go] = useLocation();
  const name = useId();
  useOnlyRoom(typed === '', addressOf);
  const enter = (event: FormEvent) => {
    event.preventDefault();
    const code = roomCodeIn(text);
    if (code === null) setProblem(whyNot(text));
    else go(addressOf(code));
  };
  return (
    <form className={styles.form} onSubmit={enter} noValidate>
      <label htmlFor={name}>Code of the {of}</label>
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
        {props.go}
      </Button>
      <p id={`${name}problem`} role="status" className={styles.problem}>
        {problem}
      </p>
    </form>
  );
}

/** Where the deck's own server has a room, nobody has to type its code. */
function useOnlyRoom(isWanted: boolean, addressOf: (code: string) => string): void {
  const [, go] = useLocation();
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    void readPlace(deckBase()).then((found) => {
      if (isOver || found.is !== 'there' || found.place.room === undefined) return;
      go(addressOf(found.place.room), { replace: true });
    });
    return () => {
      isOver = true;
    };
  }, [isWanted, addressOf, go]);
}
