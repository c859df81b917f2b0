import { useEffect, useState } from 'react';
import type { Class, Learner } from '../../../room/index.ts';
import { Button, randomName } from '../../../ui/index.ts';
import { namedTask } from '../task-names.ts';
import styles from './Lead.module.css';
import { Part } from './Part.tsx';
import { askedFor, type Solution, solutionsOf, toBeAsked } from './solutions.ts';
import type { Led } from './use-class.ts';

/** Solutions of learners who have said yes: one of them on the projector, without a name. */
export function SolutionPart({ host, now }: Pick<Led, 'host' | 'now'>) {
  const { shown, learners, call } = now;
  const solutions = useSolutions(learners);
  return (
    <Part name="Show a solution" isOn={shown !== null}>
      {shown && (
        <div className={styles.current}>
          <p className={styles.what}>
            <b>{namedTask(shown).title}</b> <span className="muted">{namedTask(shown).lessonTitle}</span>
          </p>
          <Button large primary onClick={() => host.showSolution(null)}>
            Hide it
          </Button>
        </div>
      )}
      {solutions.length === 0 && !shown && (
        <p className="muted">
          A solution is shown without a name, and only if its learner says yes. Ask here, or on a learner’s
          own page.
        </p>
      )}
      <ol aria-label="Solutions that may be shown" className={styles.solutions}>
        {solutions.slice(0, MOST_LISTED).map((solution) => (
          <li key={solution.id}>
            <span>
              {namedTask(solution).title}
              <span className={styles.files}>{Object.keys(solution.edits).join(', ') || 'no change'}</span>
            </span>
            <Button large disabled={shown?.id === solution.id} onClick={() => host.showSolution(solution)}>
              {shown?.id === solution.id ? 'Shown' : 'Show'}
            </Button>
          </li>
        ))}
      </ol>
      {call.task && <AskDone host={host} learners={learners} task={call.task} />}
    </Part>
  );
}

const MOST_LISTED = 6;

interface AskDoneProps extends Pick<Led, 'host'> {
  readonly learners: readonly Learner[];
  readonly task: NonNullable<Class['call']['task']>;
}

/** Asks some of those who have done the task that is on. */
function AskDone({ host, learners, task }: AskDoneProps) {
  const asked = toBeAsked(learners, task);
  const { waiting, no } = askedFor(learners, task);
  const { lesson, task: id } = task;
  const answers = [waiting > 0 && `${waiting} asked`, no > 0 && `${no} said no`].filter(Boolean);
  return (
    <div className="row">
      <Button
        large
        disabled={asked.length === 0}
        onClick={() => {
          for (const { client, told } of asked)
            host.tell(client, { asksToShow: [...told.asksToShow, { id: randomName(), lesson, task: id }] });
        }}
      >
        {asked.length === 0 ? 'Nobody new to ask' : `Ask ${asked.length} who have done it`}
      </Button>
      <span role="status" className="muted">
        {answers.join(', ')}
      </span>
    </div>
  );
}

/** In the order in which they came while this page was open. */
function useSolutions(learners: readonly Learner[]): readonly Solution[] {
  const [order, setOrder] = useState<readonly string[]>([]);
  const solutions = solutionsOf(learners, order);
  const fresh = solutions.map(({ id }) => id).filter((id) => !order.includes(id));
  useEffect(() => {
    if (fresh.length > 0) setOrder((known) => [...known, ...fresh.filter((id) => !known.includes(id))]);
  }, [fresh]);
  return solutions;
}
