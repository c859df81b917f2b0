import { at } from '#case';
import { CASES } from '../../case/catalogue.ts';
import { LESSONS } from '../../pages/lesson/lessons.ts';
import { useProgress } from '../../pages/lesson/progress/store.ts';
import { type AskedSolution, type Attending, MOST_BYTES, type Reply } from '../../room/index.ts';
import { Button } from '../../ui/index.ts';
import { withSolution } from './help-told.ts';
import { Row } from './Row.tsx';
import { firstScreen } from './screen-shown.ts';
import { solutionOf } from './status-of.ts';

interface ScreenRequestProps {
  readonly attending: Attending;
  readonly reply: Reply;
}

/** Asked to show the screen: yes shows it until it is stopped, and the instructor hears of a no. */
export function ScreenRequest({ attending, reply }: ScreenRequestProps) {
  const screen = firstScreen();
  if (reply.noScreen) return null;
  return (
    <Row
      ways={
        <>
          <Button primary disabled={screen === null} onClick={() => attending.show(screen)}>
            Yes, show it
          </Button>
          <Button onClick={() => attending.reply({ ...reply, noScreen: true })}>No</Button>
        </>
      }
    >
      The instructor asks to see your screen: your files of the lesson and what the last run showed, until you
      stop it.{screen === null && ' Open a lesson first.'}
    </Row>
  );
}

interface SolutionRequestProps {
  readonly asked: AskedSolution;
  readonly attending: Attending;
  readonly reply: Reply;
}

/** Of a message, for all that is around the solution. */
const ROOM_BYTES = 4_000;

/** Asked to show the solution of a task to all. */
export function SolutionRequest({ asked, attending, reply }: SolutionRequestProps) {
  const { id, lesson, task } = asked;
  const solution = useProgress(({ cases }) => solutionOf(cases, lesson, task));
  if (Object.hasOwn(reply.solutions, id)) return null;
  const title = CASES.find((each) => each.id === lesson)?.title ?? lesson;
  const part = at(LESSONS, lesson)?.parts.find((each) => each.task === task)?.title ?? task;
  const isTooLong =
    solution !== null && JSON.stringify({ ...reply, solution }).length > MOST_BYTES.screen - ROOM_BYTES;
  const answer = (says: Reply['solutions'][string]) => attending.reply(withSolution(reply, id, says));
  return (
    <Row
      ways={
        <>
          {solution && !isTooLong && (
            <Button primary onClick={() => answer(solution)}>
              Yes, show it
            </Button>
          )}
          <Button onClick={() => answer('no')}>No</Button>
        </>
      }
    >
      May your solution of {title}, {part} be shown to all, without your name?
      {solution === null && ' You have not done it on this device.'}
      {isTooLong && ' It is too long to be sent.'}
    </Row>
  );
}
