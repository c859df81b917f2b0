import type { Line } from '#case';
import { WithCase } from '../../../bench/light.ts';
import type { FollowedBench, Poll, Vote } from '../../../room/index.ts';
import { TextWithCode } from '../../../ui/index.ts';
import { ChoiceVote } from './ChoiceVote.tsx';
import { LineVote } from './LineVote.tsx';
import styles from './VotePanel.module.css';

export interface VotePanelProps {
  readonly poll: Poll;
  /** What this device says, to this poll or an older one. */
  readonly vote: Vote | null;
  /** The bench on the stage: what the speaker has edited there is in the code, too. */
  readonly bench: FollowedBench | null;
  /** `null` takes the vote back. */
  readonly onVote: (choice: Line | number | null) => void;
}

/** The vote of the room on a phone: what is asked, and the answers to choose from. */
export function VotePanel({ poll, vote, bench, onVote }: VotePanelProps) {
  const { id, question, asks } = poll;
  const choice = vote?.poll === id ? vote.choice : null;
  return (
    <section aria-label="Vote" className={styles.panel}>
      <h2 className={styles.question}>
        <TextWithCode text={question} />
      </h2>
      {asks.kind === 'choice' ? (
        <ChoiceVote
          key={id}
          poll={poll}
          choices={asks.choices}
          chosen={typeof choice === 'number' ? choice : null}
          onVote={onVote}
        />
      ) : (
        <WithCase key={id} id={asks.bench.case}>
          {(subject) => (
            <LineVote
              subject={subject}
              poll={poll}
              stageBench={bench}
              chosen={typeof choice === 'object' ? choice : null}
              onVote={onVote}
            />
          )}
        </WithCase>
      )}
    </section>
  );
}
