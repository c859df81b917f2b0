import type { RefObject } from 'react';
import { Link } from 'wouter';
import type { Task } from '#case';
import { Button, classes, TextWithCode } from '../../../ui/index.ts';
import { Busy, type Outcome, Tick } from './Outcome.tsx';
import styles from './RunNote.module.css';
import type { MomentTaken } from './use-moment-task.ts';

interface RunNoteProps {
  readonly task: Task;
  readonly outcome: Outcome;
  /** Why Run has to wait; `null` if it need not. */
  readonly waitsFor: string | null;
  /** Whether somebody has pressed Run all the same. */
  readonly wasAsked: boolean;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly moment: MomentTaken;
  /** The page after this one. */
  readonly next: { readonly title: string; readonly address: string } | null;
}

/**
 * Beneath Run, where one looks when a run ends: what is wanted, why Run waits, and what the run came to. The card of the task says
 * more, and is what is read out.
 */
export function RunNote({ task, outcome, waitsFor, wasAsked, box, moment, next }: RunNoteProps) {
  const step = moment.shown?.step ?? null;
  return (
    <div ref={box} className={classes(styles.note, outcome.is === 'done' && styles.done)}>
      <NoteText task={task} outcome={outcome} waitsFor={waitsFor} wasAsked={wasAsked} />
      {task.kind === 'find-the-moment' && outcome.is !== 'done' && step !== null && (
        <Button className={styles.moment} onClick={() => moment.onMoment(step)}>
          Step {(step + 1).toLocaleString('en')} is the moment
        </Button>
      )}
      {outcome.is === 'done' && next && (
        <Link href={next.address} aria-label={`Go on to ${next.title}`} className={styles.next}>
          {next.title}
        </Link>
      )}
    </div>
  );
}

function NoteText({ task, outcome, waitsFor, wasAsked }: Omit<RunNoteProps, 'next' | 'box' | 'moment'>) {
  if (waitsFor !== null && outcome.is !== 'done')
    return <p className={classes(styles.text, wasAsked && styles.asked)}>{waitsFor}</p>;
  switch (outcome.is) {
    case 'open':
      return (
        <p className={styles.text}>
          <b>Goal</b> <TextWithCode text={task.goal} />
        </p>
      );
    case 'running':
      return <p className={styles.text}>It is checked when the run ends.</p>;
    case 'checking':
      return (
        <p className={styles.text}>
          <Busy>Checking</Busy>
        </p>
      );
    case 'done':
      return (
        <p className={styles.text}>
          <Tick /> <b>Done</b>
        </p>
      );
    case 'missed':
      return (
        <p className={styles.text}>
          <b>Not yet</b> <TextWithCode text={outcome.saw} />{' '}
          <span className={styles.says}>
            <TextWithCode text={outcome.says} />
          </span>
        </p>
      );
  }
}
