import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { at } from '#case';
import { CASES } from '../../case/catalogue.ts';
import { addresses } from '../../pages/addresses.ts';
import { LESSONS } from '../../pages/lesson/lessons.ts';
import { isPassed } from '../../pages/lesson/progress/progress.ts';
import { useProgress } from '../../pages/lesson/progress/store.ts';
import { useIsForLearners } from '../../pages/use-is-for-learners.ts';
import type { Attended, Attending, CalledTask, SentPage } from '../../room/index.ts';
import { Button, keptText } from '../../ui/index.ts';
import styles from './Calls.module.css';
import { Clock } from './Clock.tsx';
import { HelpRow } from './HelpRow.tsx';
import { ScreenRequest, SolutionRequest } from './Requests.tsx';
import { Row } from './Row.tsx';
import { ShownSolutionRow } from './ShownSolutionRow.tsx';
import { VoteRow } from './VoteRow.tsx';

interface CallsProps {
  readonly attending: Attending;
  readonly attended: Attended;
  readonly isPeeking: boolean;
  readonly onLook: () => void;
}

/** All that the instructor calls to now, and all that is asked of this learner. */
export function Calls({ attending, attended, isPeeking, onLook }: CallsProps) {
  const { call, ahead, poll, shown, told, mine, view } = attended;
  const isSeen = mine.hand !== null && told.handSeen === mine.hand.id;
  return (
    <div role="status" aria-label="From the instructor" className={styles.calls}>
      {call.pause && (
        <Row>
          <b>Pause.</b> {call.pause.says}{' '}
          {call.pause.endsAt !== null && <Clock endsAt={call.pause.endsAt} ahead={ahead} />}
        </Row>
      )}
      {call.task && <TaskRow key={call.task.id} task={call.task} ahead={ahead} />}
      {call.isEyes && !view?.bench && (
        <Row>
          <b>All eyes on the instructor, please.</b>
        </Row>
      )}
      {call.isEyes && isPeeking && view?.bench && (
        <Row ways={<Button onClick={onLook}>Look at it</Button>}>
          The instructor shows their bench to all.
        </Row>
      )}
      {call.sent && <SentRow key={call.sent.id} sent={call.sent} />}
      {poll && <VoteRow key={poll.id} poll={poll} attended={attended} onVote={attending.vote} />}
      {shown && <ShownSolutionRow key={shown.id} shown={shown} />}
      {isSeen && (
        <Row>
          <b>The instructor has seen your hand</b> and comes.
        </Row>
      )}
      <HelpRow />
      {told.wantsScreen && !mine.isShowing && <ScreenRequest attending={attending} reply={mine.reply} />}
      {told.asksToShow.map((asked) => (
        <SolutionRequest key={asked.id} asked={asked} attending={attending} reply={mine.reply} />
      ))}
    </div>
  );
}

function TaskRow({
  task: { lesson, task, endsAt },
  ahead,
}: {
  readonly task: CalledTask;
  readonly ahead: number;
}) {
  const parts = at(LESSONS, lesson)?.parts ?? [];
  const index = parts.findIndex((part) => part.task === task);
  const isDone = useProgress(({ cases }) => isPassed(at(cases, lesson), task));
  const [address] = useLocation();
  if (index < 0)
    return <Row>All do a task that this release of the deck does not have. Reload this page.</Row>;
  const page = addresses.lessonPage(lesson, index);
  const title = CASES.find(({ id }) => id === lesson)?.title ?? lesson;
  return (
    <Row
      ways={
        address !== page && (
          <Link href={page} className={styles.link}>
            Go to the task
          </Link>
        )
      }
    >
      <b>All do now:</b> {title}, {parts[index]?.title}. {isDone && <b>You have done it. </b>}
      {endsAt !== null && <Clock endsAt={endsAt} ahead={ahead} />}
    </Row>
  );
}

const keptSent = keptText('tab', 'machete-mode.class-sent');

/** A page that all are sent to: who goes there has heard it. */
function SentRow({ sent: { id, title, address } }: { readonly sent: SentPage }) {
  const [isHeard, setHeard] = useState(() => keptSent.read() === id);
  const isPage = useIsForLearners(address);
  const hear = () => {
    keptSent.keep(id);
    setHeard(true);
  };
  if (isHeard || !isPage) return null;
  return (
    <Row
      ways={
        <>
          <Link href={address} className={styles.link} onClick={hear}>
            Go there
          </Link>
          <Button onClick={hear}>Not now</Button>
        </>
      }
    >
      The instructor sends all to <b>{title}</b>.
    </Row>
  );
}
