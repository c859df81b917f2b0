import { use } from 'react';
import { createPortal } from 'react-dom';
import { type Action, Button, IS_MAC, keyCaps, keyOf, useKeys } from '../../ui/index.ts';
import { ControlsPlace, ForAudience } from '../surroundings.ts';
import styles from './TypingBar.module.css';
import type { TypingControls } from './use-typing.ts';

/** How far a stage has been typed, and the controls; for an audience only a line that grows. */
export function TypingBar({ controls }: { readonly controls: TypingControls }) {
  const isForAudience = use(ForAudience);
  const place = use(ControlsPlace);
  useTypingKeys(controls);
  const bar = <Bar controls={controls} />;
  const line = controls.typing.pace === 'ended' ? null : <Line controls={controls} />;
  if (isForAudience) return line;
  if (!place) return bar;
  return (
    <>
      {line}
      {createPortal(bar, place)}
    </>
  );
}

function Line({ controls: { typing } }: { readonly controls: TypingControls }) {
  const { target, done, total } = typing;
  return (
    <div
      role="progressbar"
      aria-label={`Typing ${target}`}
      aria-valuenow={done}
      aria-valuemax={total}
      className={styles.line}
      style={{ inlineSize: `${(100 * done) / Math.max(1, total)}%` }}
    />
  );
}

function Bar({ controls }: { readonly controls: TypingControls }) {
  const { typing, play, pause, rejoin, takeBack, stop } = controls;
  const { pace, target, done, total } = typing;
  const isOver = pace === 'ended';
  return (
    <section aria-label="Typing" className={styles.bar}>
      <p className={styles.count}>
        {isOver ? (
          <b>{target}</b>
        ) : (
          <>
            Typing <b>{target}</b>
            <span className={styles.number}>
              {done} of {total}
            </span>
          </>
        )}
        <span role="status" className={styles.state}>
          {stateOf(controls)}
        </span>
      </p>
      {(pace === 'keys' || pace === 'paused') && <Act name="Play" keyOf="typing-play" onClick={play} />}
      {pace === 'keys' && <Act name="Pause" keyOf="typing-pause" onClick={pause} />}
      {pace === 'auto' && <Act name="Pause" keyOf="typing-play" onClick={pause} />}
      {pace === 'paused' && <Act name="Continue" keyOf="typing-rejoin" onClick={rejoin} />}
      <Act name="Undo all" keyOf="typing-take-back" onClick={takeBack} />
      <Act name={isOver ? 'Close' : 'Stop'} keyOf="typing-stop" onClick={stop} />
      <Line controls={controls} />
    </section>
  );
}

interface ActProps {
  readonly name: string;
  /** Its key, for a hand that is at the keyboard anyway. */
  readonly keyOf: Action;
  readonly onClick: () => void;
}

function Act({ name, keyOf: action, onClick }: ActProps) {
  const chord = keyOf(action);
  return (
    <Button
      className={styles.act}
      aria-keyshortcuts={chord.replace('Ctrl', IS_MAC ? 'Meta' : 'Control')}
      onClick={onClick}
    >
      {name} <kbd aria-hidden>{keyCaps(chord).join(' ')}</kbd>
    </Button>
  );
}

function stateOf({ typing: { pace, isTouched } }: TypingControls): string {
  switch (pace) {
    case 'keys':
      return 'press any key';
    case 'auto':
      return 'playing';
    case 'paused':
      return isTouched ? 'paused by an edit' : 'paused';
    case 'ended':
      return 'done';
  }
}

/** Controls typing by keys that no editor needs, wherever the focus is. */
function useTypingKeys({ typing: { pace }, play, pause, rejoin, stop }: TypingControls): void {
  const playOrPause = pace === 'auto' ? pause : play;
  useKeys(
    {
      'typing-stop': stop,
      'typing-play': pace === 'ended' ? undefined : playOrPause,
      'typing-rejoin': pace === 'paused' ? rejoin : undefined,
    },
    { isTaken: () => false, isFirst: true },
  );
}
