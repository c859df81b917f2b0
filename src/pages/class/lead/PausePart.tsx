import { useId, useState } from 'react';
import field from '../../../ui/field.module.css';
import { Button } from '../../../ui/index.ts';
import { clockText, clockWords, useSecondsLeft } from '../clock.ts';
import styles from './Lead.module.css';
import { Part } from './Part.tsx';
import type { Led } from './use-class.ts';

const MINUTE_MS = 60_000;
const LENGTHS = [5, 10, 15];
const LONGEST_WORDS = 120;

/** A break for everybody, with a word and a clock. */
export function PausePart({ host, now }: Pick<Led, 'host' | 'now'>) {
  const { pause } = now.call;
  const left = useSecondsLeft(pause?.endsAt ?? null);
  const [says, setSays] = useState('');
  const id = useId();
  const begin = (minutes: number | null) =>
    host.call({
      isEyes: false,
      pause: {
        says: says.trim() || 'A break',
        endsAt: minutes === null ? null : Date.now() + minutes * MINUTE_MS,
      },
    });
  return (
    <Part name="Pause" isOn={pause !== null}>
      {pause ? (
        <>
          <p className={styles.what}>
            <b>{pause.says}</b>{' '}
            {left !== null && (
              <span>
                <span role="timer">{clockText(left)}</span> <span className="muted">{clockWords(left)}</span>
              </span>
            )}
          </p>
          <div className="row">
            <Button large primary onClick={() => host.call({ pause: null })}>
              End the pause
            </Button>
            {pause.endsAt !== null && (
              <Button large onClick={() => host.call({ pause: { ...pause, endsAt: later(pause.endsAt) } })}>
                Add a minute
              </Button>
            )}
          </div>
        </>
      ) : (
        <>
          <p className={styles.field}>
            <label htmlFor={id}>What all read</label>
            <input
              id={id}
              className={field.field}
              placeholder="A break"
              maxLength={LONGEST_WORDS}
              value={says}
              onChange={({ target }) => setSays(target.value)}
            />
          </p>
          <div className="row">
            {LENGTHS.map((minutes) => (
              <Button key={minutes} large onClick={() => begin(minutes)}>
                {minutes} min
              </Button>
            ))}
            <Button large onClick={() => begin(null)}>
              No clock
            </Button>
          </div>
        </>
      )}
    </Part>
  );
}

function later(endsAt: number | null): number {
  return Math.max(endsAt ?? 0, Date.now()) + MINUTE_MS;
}
