import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ClassHost, Learner } from '../../../room/index.ts';
import { Button, Dialog } from '../../../ui/index.ts';
import { addresses } from '../../addresses.ts';
import { useBoardView } from '../board/board-view.ts';
import { nameOf } from '../learner-name.ts';
import question from '../question.module.css';
import styles from './TakeOff.module.css';

interface TakeOffProps {
  readonly host: ClassHost;
  readonly learner: Learner;
  readonly learners: readonly Learner[];
}

/** Takes a learner off the board: one who left for good, or came twice. Asks first, as what is deleted does not come back. */
export function TakeOff({ host, learner, learners }: TakeOffProps) {
  const [, go] = useLocation();
  const [isAsked, setAsked] = useState(false);
  const name = nameOf(learner);
  const takeOff = () => {
    host.forget(learner.client);
    // The tile is gone: the keyboard goes on at the next one.
    useBoardView.setState({ opened: nextTo(learner, learners) });
    go(addresses.class);
  };
  return (
    <>
      <Button className={styles.off} onClick={() => setAsked(true)}>
        Take off the board …
      </Button>
      {isAsked && (
        <Dialog
          name={`Take ${name} off the board`}
          onClose={() => setAsked(false)}
          className={question.question}
        >
          <h2>Take {name} off the board?</h2>
          <p>
            What the class knows of {name} is deleted, in this browser and in the room’s server: tasks,
            answers, hand and notes. What {name} has done stays {name}’s own.
          </p>
          <p>
            {learner.isHere
              ? `${name} is still in the class, and comes back with the next thing that is done there.`
              : `${name} may join again, and is the same number then.`}
          </p>
          <p className="row">
            <Button large primary onClick={takeOff}>
              Take off the board
            </Button>
            <Button large data-first onClick={() => setAsked(false)}>
              Cancel
            </Button>
          </p>
        </Dialog>
      )}
    </>
  );
}

/** The learner who came next; without one, who came before. */
function nextTo({ number }: Learner, learners: readonly Learner[]): string | null {
  const others = learners.filter((each) => each.number !== number);
  return (others.find((each) => each.number > number) ?? others.at(-1))?.client ?? null;
}
