import { useId, useState } from 'react';
import type { CalledTask } from '../../../room/index.ts';
import field from '../../../ui/field.module.css';
import { Button, randomName } from '../../../ui/index.ts';
import { clockText, clockWords, useSecondsLeft } from '../clock.ts';
import { namedTask, TASKS } from '../task-names.ts';
import { Choose } from './Choose.tsx';
import styles from './Lead.module.css';
import { Part } from './Part.tsx';
import type { Led } from './use-class.ts';

const MINUTE_MS = 60_000;
const LESSONS = [...new Set(TASKS.map(({ lessonTitle }) => lessonTitle))];

/** A task that all do now, with a clock. */
export function TaskPart({ host, now }: Pick<Led, 'host' | 'now'>) {
  const { task, standing } = now.call;
  return (
    <Part name="Task for all" isOn={task !== null} className={styles.task}>
      {task && (
        <div className={styles.current}>
          <p className={styles.what}>
            <b>{namedTask(task).title}</b> <span className="muted">{namedTask(task).lessonTitle}</span>
          </p>
          <div className={styles.clockRow}>
            <Clock endsAt={task.endsAt} />
            <p className={styles.done}>
              <b>{standing.done.toLocaleString('en')}</b> of {standing.here.toLocaleString('en')} have done it
            </p>
          </div>
          <div className="row">
            <Button large onClick={() => host.call({ task: { ...task, endsAt: withAMinute(task) } })}>
              {task.endsAt === null ? 'A minute left' : 'Add a minute'}
            </Button>
            <Button large onClick={() => host.call({ task: null })}>
              Stop the task
            </Button>
          </div>
        </div>
      )}
      <StartTask key={task?.id ?? ''} current={task} onStart={(started) => host.call(asStarted(started))} />
    </Part>
  );
}

/** From now on where the time was up already, or there was none. */
function withAMinute({ endsAt }: CalledTask): number {
  return Math.max(endsAt ?? 0, Date.now()) + MINUTE_MS;
}

/** Who works on a task has no break, and looks at no other's bench. */
function asStarted(task: CalledTask) {
  return { task, pause: null, isEyes: false };
}

function Clock({ endsAt }: { readonly endsAt: number | null }) {
  const left = useSecondsLeft(endsAt);
  if (left === null) return <p className={styles.clock}>No clock</p>;
  return (
    <p className={styles.clock}>
      <span role="timer">{clockText(left)}</span> <span className="muted">{clockWords(left)}</span>
    </p>
  );
}

interface StartTaskProps {
  readonly current: CalledTask | null;
  readonly onStart: (task: CalledTask) => void;
}

const keyOf = ({ lesson, task }: { readonly lesson: string; readonly task: string }) => `${lesson}/${task}`;

/** What comes next is chosen already. */
function StartTask({ current, onStart }: StartTaskProps) {
  const [chosen, setChosen] = useState(() => keyOf(after(current) ?? { lesson: '', task: '' }));
  const [minutes, setMinutes] = useState('5');
  const id = useId();
  const task = TASKS.find((each) => keyOf(each) === chosen);
  const length = lengthOf(minutes);
  const start = () => {
    if (!task || length === undefined) return;
    const startedAt = Date.now();
    onStart({
      ...{ id: randomName(), lesson: task.lesson, task: task.task, startedAt },
      endsAt: length === null ? null : startedAt + length * MINUTE_MS,
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <Choose
        name={current ? 'Next task' : 'Task'}
        value={chosen}
        groups={LESSONS.map((name) => ({
          name,
          options: TASKS.filter(({ lessonTitle }) => lessonTitle === name).map((each) => ({
            value: keyOf(each),
            name: each.title,
          })),
        }))}
        onChoose={setChosen}
      />
      <p className={styles.minutes}>
        <label htmlFor={id}>Minutes</label>
        <input
          id={id}
          className={field.field}
          inputMode="decimal"
          placeholder="no clock"
          value={minutes}
          aria-invalid={length === undefined}
          aria-describedby={`${id}-why`}
          onChange={({ target }) => setMinutes(target.value)}
        />
      </p>
      <Button large primary={!current} disabled={!task || length === undefined} onClick={start}>
        Start for all
      </Button>
      <p id={`${id}-why`} role="status" className={styles.why}>
        {length === undefined &&
          `“${minutes}” is no number of minutes up to ${MOST_MINUTES}. Nothing is without a clock.`}
      </p>
    </form>
  );
}

/** A day's class has no longer task. */
const MOST_MINUTES = 480;

/** `null` without a clock, `undefined` for what is no length. */
function lengthOf(text: string): number | null | undefined {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return null;
  const minutes = Number(typed);
  return minutes > 0 && minutes <= MOST_MINUTES ? minutes : undefined;
}

/** The task behind the one that is on, within its lesson; the first of all without one. */
function after(current: CalledTask | null) {
  if (!current) return TASKS[0];
  const index = TASKS.findIndex((each) => keyOf(each) === keyOf(current));
  return TASKS[index + 1] ?? TASKS[index];
}
