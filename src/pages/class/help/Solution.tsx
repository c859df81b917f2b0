import { at } from '#case';
import type { ClassHost, Learner, ShownSolution } from '../../../room/index.ts';
import { Button, randomName } from '../../../ui/index.ts';
import { taskTitle } from '../board/lesson-tasks.ts';
import { nameOf } from '../learner-name.ts';
import styles from './Side.module.css';

interface SolutionProps {
  readonly host: ClassHost;
  readonly learner: Learner;
  /** What the projector shows now. */
  readonly shown: ShownSolution | null;
}

/** Asks whether this solution may be shown to all, without a name; and shows it. */
export function Solution({ host, learner, shown }: SolutionProps) {
  const { client, status, told, reply } = learner;
  const name = nameOf(learner);
  const asked = told.asksToShow;
  const answer = asked && at(reply.solutions, asked.id);
  const { lesson, task } = status?.at ?? {};
  const ask = () => {
    if (lesson && task) host.tell(client, { asksToShow: { id: randomName(), lesson, task } });
  };
  const drop = () => {
    if (asked && shown?.id === asked.id) host.showSolution(null);
    host.tell(client, { asksToShow: null });
  };
  return (
    <section aria-label="Show to all" className={styles.part}>
      <h2>Show to all</h2>
      {asked ? (
        <>
          <p role="status">
            {taskTitle(asked.lesson, asked.task)}: <b>{answerText(answer, name)}</b>
          </p>
          <div className="row">
            {typeof answer === 'object' &&
              answer !== null &&
              (shown?.id === asked.id ? (
                <Button aria-pressed onClick={() => host.showSolution(null)}>
                  Stop showing
                </Button>
              ) : (
                <Button primary onClick={() => host.showSolution({ ...asked, edits: answer })}>
                  Show on the projector
                </Button>
              ))}
            <Button onClick={drop}>{answer ? 'Done with it' : 'Withdraw'}</Button>
          </div>
        </>
      ) : (
        <>
          <p className="muted">The solution of the open task, without a name, if {name} says yes.</p>
          <Button disabled={!lesson || !task} onClick={ask}>
            Ask to show this solution
          </Button>
        </>
      )}
    </section>
  );
}

function answerText(answer: Learner['reply']['solutions'][string] | null | undefined, name: string): string {
  if (!answer) return `${name} is asked`;
  return answer === 'no' ? `${name} would rather not` : `${name} says yes`;
}
