import { type ReactNode, useEffect, useState } from 'react';
import type { BenchId } from '#case';
import { endWalk, goToStep } from '../../session/index.ts';
import { sentenceOf, type Walk } from '../../steps/index.ts';
import { type Action, keyCaps, keyOf } from '../../ui/index.ts';
import { type Move, movesFrom } from './moves.ts';
import styles from './StepsBar.module.css';
import { Track } from './Track.tsx';
import { type Moment, useMoment } from './use-moment.ts';
import type { Walked } from './walks-read.ts';
import { earlyEnd, placeName, recordedText } from './words.ts';

interface StepsBarProps {
  readonly bench: BenchId;
  readonly walked: Walked;
}

/** Below the code, once a run was recorded step by step: its steps, and how one goes from one to another. */
export function StepsBar({ bench, walked }: StepsBarProps) {
  const moment = useMoment(bench, walked);
  switch (walked.status) {
    case 'none':
      return null;
    case 'reading':
      return <p className={styles.note}>Reading the steps of this run.</p>;
    case 'broken':
      return (
        <p role="alert" className={styles.note}>
          The steps of this run cannot be read: {walked.because} Run it with steps again.
        </p>
      );
    case 'ready':
      return <ReadyBar bench={bench} walk={walked.walk} moment={moment} />;
  }
}

interface ReadyBarProps {
  readonly bench: BenchId;
  readonly walk: Walk;
  readonly moment: Moment | null;
}

function ReadyBar({ bench, walk, moment }: ReadyBarProps) {
  const early = earlyEnd(walk.trace.end);
  return (
    <section aria-label="Steps" className={styles.bar}>
      {moment ? (
        <MoveButtons bench={bench} moment={moment} />
      ) : (
        <button type="button" className={styles.begin} onClick={() => goToStep(bench, 0)}>
          Walk
        </button>
      )}
      <Track walk={walk} step={moment?.step ?? null} onGo={(step) => goToStep(bench, step)} />
      <p className={styles.count} title={early ?? undefined}>
        {moment ? (
          <>
            <b>{(moment.step + 1).toLocaleString('en')}</b> / {walk.count.toLocaleString('en')}
          </>
        ) : (
          recordedText(walk)
        )}
      </p>
      {moment && (
        <MoveButton label="End the walk" action="end-walk" move={() => endWalk(bench)}>
          <path d="M4 4 12 12M12 4 4 12" />
        </MoveButton>
      )}
      {early && <p className={styles.early}>{early}</p>}
      <Announced text={moment ? sentenceOf(walk, moment.step) : ''} />
    </section>
  );
}

function MoveButtons({ bench, moment }: { readonly bench: BenchId; readonly moment: Moment }) {
  const moves = movesFrom(bench, moment);
  const { chosen } = moment.steps;
  const what = chosen === null ? 'the output' : placeName(moment.walk, chosen);
  return (
    <div className={styles.moves}>
      <MoveButton label={`The change of ${what} before`} action="change-before" move={moves.changeBefore}>
        <path d="M4 3v10M12 3 7 8l5 5" />
      </MoveButton>
      <MoveButton label="One step back" action="step-back" move={moves.back}>
        <path d="M10 3 5 8l5 5" />
      </MoveButton>
      <MoveButton label="One step on" action="step-on" move={moves.on}>
        <path d="m6 3 5 5-5 5" />
      </MoveButton>
      <MoveButton label={`The next change of ${what}`} action="next-change" move={moves.nextChange}>
        <path d="M12 3v10M4 3l5 5-5 5" />
      </MoveButton>
      <MoveButton label="Into the next call" move={moves.into}>
        <path d="M3 4h5v8M5 9l3 3 3-3" />
      </MoveButton>
      <MoveButton label="Out of this call" move={moves.out}>
        <path d="M3 12h5V4M5 7l3-3 3 3" />
      </MoveButton>
    </div>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly action?: Action;
  readonly move: Move;
  /** Strokes in a box of 16. */
  readonly children: ReactNode;
}

function MoveButton({ label, action, move, children }: MoveButtonProps) {
  const title = action ? `${label} (${keyCaps(keyOf(action)).join('+')})` : label;
  return (
    <button
      type="button"
      aria-label={label}
      title={title}
      aria-disabled={move === null || undefined}
      className={styles.move}
      onClick={move ?? undefined}
    >
      <svg viewBox="0 0 16 16" aria-hidden>
        {children}
      </svg>
    </button>
  );
}

/** In ms without another step: a drag is not told step by step. */
const REST = 600;

/** Says a text to those who hear the page, once it has been the same for a moment. */
function Announced({ text }: { readonly text: string }) {
  const [said, say] = useState('');
  useEffect(() => {
    const waiting = setTimeout(say, REST, text);
    return () => clearTimeout(waiting);
  }, [text]);
  return (
    <p role="status" aria-label="Step" className="visually-hidden">
      {said}
    </p>
  );
}
