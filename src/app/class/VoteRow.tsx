import { useState } from 'react';
import { VotePanel } from '../../pages/follow/vote/VotePanel.tsx';
import type { Attended, Attending, Poll } from '../../room/index.ts';
import { Button, TextWithCode, TitledDialog } from '../../ui/index.ts';
import styles from './Calls.module.css';
import { Row } from './Row.tsx';

interface VoteRowProps {
  readonly poll: Poll;
  readonly attended: Attended;
  readonly onVote: Attending['vote'];
}

const STATE = { open: 'A vote:', shut: 'The vote is shut:', revealed: 'The vote is counted:' } as const;

/** A vote of the class, and over the page where one votes. */
export function VoteRow({ poll, attended: { mine, view }, onVote }: VoteRowProps) {
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const hasVoted = mine.vote?.poll === poll.id;
  const button = poll.state === 'open' ? (hasVoted ? 'Change your vote' : 'Vote') : 'Look at it';
  return (
    <>
      <Row
        ways={
          <Button primary={poll.state === 'open' && !hasVoted} onClick={() => setOpen(true)}>
            {button}
          </Button>
        }
      >
        <b>{STATE[poll.state]}</b> <TextWithCode text={poll.question} />
        {hasVoted && poll.state === 'open' && ' You have voted.'}
      </Row>
      {isOpen && (
        <TitledDialog name="Vote of the class" className={styles.dialog} onClose={() => setOpen(false)}>
          <VotePanel
            poll={poll}
            vote={mine.vote}
            bench={view?.bench ?? null}
            onVote={(choice) => setProblem(onVote(choice) ?? '')}
          />
          <p role="status">{problem}</p>
        </TitledDialog>
      )}
    </>
  );
}
