import { at } from '#case';
import {
  type AskedSolution,
  type ClassHost,
  type Learner,
  MOST_ASKED,
  type ShownSolution,
} from '../../../room/index.ts';
import { Button, randomName } from '../../../ui/index.ts';
import { lessonTitle, taskTitle } from '../board/lesson-tasks.ts';
import { nameOf } from '../learner-name.ts';
import styles from './Side.module.css';

interface SolutionProps {
  readonly host: ClassHost;
  readonly learner: Learner;
  /** What the projector shows now. */
  readonly shown: ShownSolution | null;
}

/** Asks whether solutions may be shown to all, without a name; and shows them. Each task is asked for by itself. */
export function Solution({ host, learner, shown }: SolutionProps) {
  const { client, status, told } = learner;
  const { asksToShow } = told;
  const { lesson, task } = status?.at ?? {};
  const isAsked = asksToShow.some((each) => each.lesson === lesson && each.task === task);
  const isFull = asksToShow.length >= MOST_ASKED;
  const ask = () => {
    if (lesson && task)
      host.tell(client, { asksToShow: [...asksToShow, { id: randomName(), lesson, task }] });
  };
  return (
    <section aria-label="Show to all" className={styles.part}>
      <h2>Show to all</h2>
      {asksToShow.length > 0 && (
        <ul aria-label="Solutions that were asked for" className={styles.asked}>
          {asksToShow.map((asked) => (
            <li key={asked.id}>
              <Asked host={host} learner={learner} shown={shown} asked={asked} />
            </li>
          ))}
        </ul>
      )}
      {!isAsked && (
        <>
          <p className="muted">
            {isFull
              ? `No more than ${MOST_ASKED} at a time: be done with some of them first.`
              : `The solution of the open task, without a name, if ${nameOf(learner)} says yes.`}
          </p>
          <Button disabled={!lesson || !task || isFull} onClick={ask}>
            Ask to show this solution
          </Button>
        </>
      )}
    </section>
  );
}

/** One that was asked for: what the learner says, and what can be done then. */
function Asked({ host, learner, shown, asked }: SolutionProps & { readonly asked: AskedSolution }) {
  const { client, told, reply } = learner;
  const { id, lesson, task } = asked;
  const answer = at(reply.solutions, id);
  const isShown = shown?.id === id;
  const title = `${lessonTitle(lesson)}, ${taskTitle(lesson, task)}`;
  const drop = () => {
    if (isShown) host.showSolution(null);
    host.tell(client, { asksToShow: told.asksToShow.filter((each) => each.id !== id) });
  };
  return (
    <>
      <p role="status">
        {title}: <b>{answerText(answer, nameOf(learner))}</b>
      </p>
      <div className="row">
        {typeof answer === 'object' &&
          answer !== null &&
          (isShown ? (
            <Button aria-pressed onClick={() => host.showSolution(null)}>
              Stop showing
            </Button>
          ) : (
            <Button
              primary={shown === null}
              aria-description={title}
              onClick={() => host.showSolution({ ...asked, edits: answer })}
            >
              Show on the projector
            </Button>
          ))}
        <Button aria-description={title} onClick={drop}>
          {answer ? 'Done with it' : 'Withdraw'}
        </Button>
      </div>
    </>
  );
}

function answerText(answer: Learner['reply']['solutions'][string] | null | undefined, name: string): string {
  if (!answer) return `${name} is asked`;
  return answer === 'no' ? `${name} would rather not` : `${name} says yes`;
}
