import type { ReactNode } from 'react';
import type { DeskPoll } from '../../../room/index.ts';
import { Button } from '../../../ui/index.ts';
import { clockText, clockWords, useSecondsLeft } from '../clock.ts';
import { caseTitle, namedTask } from '../task-names.ts';
import styles from './OnNow.module.css';
import { type Led, useClass } from './use-class.ts';

/** What is on in the class, in a line for the head of every page of the instructor's; each ends with one press. */
export function OnNow() {
  const led = useClass();
  const items = led ? itemsOf(led) : [];
  if (items.length === 0) return null;
  return (
    <section aria-label="On now">
      <ul aria-label="On now" className={styles.strip}>
        {items.map(({ name, says, ends, end }) => (
          <li key={name}>
            <span>
              <b>{name}</b> {says}
            </span>
            <Button aria-label={`${ends}: ${name}`} className={styles.end} onClick={end}>
              {ends}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Item {
  readonly name: string;
  readonly says: ReactNode;
  readonly ends: string;
  readonly end: () => void;
}

function itemsOf({ host, now: { call, poll, shown } }: Led): readonly Item[] {
  const { task, pause, isEyes, sent, standing } = call;
  const items: (Item | null)[] = [
    isEyes
      ? { name: 'All eyes', says: 'on your bench', ends: 'Release', end: () => host.call({ isEyes: false }) }
      : null,
    pause && {
      name: 'Pause',
      says: <Clock endsAt={pause.endsAt} />,
      ends: 'End',
      end: () => host.call({ pause: null }),
    },
    task && {
      name: namedTask(task).title,
      says: (
        <>
          <Clock endsAt={task.endsAt} after=", " />
          {standing.done} of {standing.here} done
        </>
      ),
      ends: 'Stop',
      end: () => host.call({ task: null }),
    },
    poll && { name: 'Vote', says: voteWords(poll), ends: 'Clear', end: () => host.clearPoll() },
    shown && {
      name: 'Solution',
      says: `of ${caseTitle(shown.lesson)}`,
      ends: 'Hide',
      end: () => host.showSolution(null),
    },
    sent && { name: 'Sent', says: sent.title, ends: 'Take back', end: () => host.call({ sent: null }) },
  ];
  return items.filter((item) => item !== null);
}

function voteWords({ state, voted }: DeskPoll): string {
  return `${voted.toLocaleString('en')} voted, ${{ open: 'open', shut: 'shut', revealed: 'result shown' }[state]}`;
}

interface ClockProps {
  readonly endsAt: number | null;
  /** What parts it from what follows. */
  readonly after?: string;
}

function Clock({ endsAt, after }: ClockProps) {
  const left = useSecondsLeft(endsAt);
  if (left === null) return null;
  return (
    <span className={styles.clock}>
      {clockText(left)}
      {left <= 0 && ` ${clockWords(left).toLowerCase()}`}
      {after}
    </span>
  );
}
