import { type FormEvent, useEffect, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { type Attending, LONGEST_QUESTION, type Said } from '../../room/index.ts';
import { leaveClass } from '../../session/later.ts';
import field from '../../ui/field.module.css';
import { Button, classes, randomName, TitledDialog } from '../../ui/index.ts';
import styles from './ClassBar.module.css';
import { firstScreen, hasScreen } from './screen-shown.ts';

interface ControlsProps {
  readonly attending: Attending;
  /** What this device has said. */
  readonly mine: Said;
}

/** A learner's own part in a class: a hand, the screen, and the way out. */
export function Controls({ attending, mine }: ControlsProps) {
  const { hand, isShowing } = mine;
  const [isLeaving, setLeaving] = useState(false);
  // A lesson may be opened or left meanwhile.
  useLocation();
  const canShow = hasScreen();
  return (
    <div className={styles.controls}>
      {hand && <HandText key={hand.id} hand={hand} attending={attending} />}
      <Button
        aria-pressed={hand !== null}
        onClick={() => attending.raise(hand ? null : { id: randomName(), text: '' })}
      >
        <HandMark /> {hand ? 'Hand down' : 'Hand up'}
      </Button>
      <Button
        aria-pressed={isShowing}
        disabled={!isShowing && !canShow}
        title={canShow || isShowing ? undefined : 'Open a lesson first'}
        className={classes(isShowing && styles.showing)}
        onClick={() => attending.show(isShowing ? null : firstScreen())}
      >
        {isShowing ? 'Stop showing' : 'Show my screen'}
      </Button>
      <Button onClick={() => setLeaving(true)}>Leave</Button>
      {isShowing && (
        <p role="status" className={styles.onAir}>
          The instructor sees your screen
        </p>
      )}
      {isLeaving && <LeaveDialog onClose={() => setLeaving(false)} />}
    </div>
  );
}

interface HandTextProps {
  readonly hand: NonNullable<Said['hand']>;
  readonly attending: Attending;
}

/** What the hand is about, for who wants to say it. */
function HandText({ hand, attending }: HandTextProps) {
  const [text, setText] = useState(hand.text);
  const name = useId();
  useEffect(() => setText(hand.text), [hand.text]);
  const isSaid = text.trim() === hand.text;
  const say = (event: FormEvent) => {
    event.preventDefault();
    if (!isSaid) attending.raise({ ...hand, text: text.trim() });
  };
  return (
    <form className={styles.hand} onSubmit={say}>
      <label htmlFor={name} className="visually-hidden">
        What your hand is about, if you like to say it
      </label>
      <input
        id={name}
        className={classes(field.field, styles.text)}
        value={text}
        maxLength={LONGEST_QUESTION}
        placeholder="What is it about? (optional)"
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={isSaid}>
        {isSaid && text !== '' ? 'Said' : 'Say it'}
      </Button>
    </form>
  );
}

/** Leaves, and with it what was said, or not. */
function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const leave = (takesBack: boolean) => {
    onClose();
    leaveClass({ takesBack });
  };
  return (
    <TitledDialog name="Leave the class" className={styles.leave} onClose={onClose}>
      <p>Your work stays in this browser either way, and the lessons go on alone.</p>
      <div className="stack">
        <Button primary large onClick={() => leave(false)}>
          Leave; how I stand may stay on the board
        </Button>
        <Button large onClick={() => leave(true)}>
          Leave, and take back all that was sent
        </Button>
      </div>
    </TitledDialog>
  );
}

/** A hand. */
function HandMark() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden className={styles.mark}>
      <path d="M4.5 8V4.2a1 1 0 0 1 2 0V7M6.500 7V2.800a1 1 0 0 1 2 0V7M8.500 7V3.600a1 1 0 0 1 2 0V8M10.500 8V5.400a1 1 0 0 1 2 0V10c0 2.800-1.600 4.500-4.200 4.500-2 0-3-1-3.900-2.700L2.600 9.200c-.5-1 .8-1.800 1.500-.9l.9 1.200" />
    </svg>
  );
}
