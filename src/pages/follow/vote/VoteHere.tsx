import { TextWithCode } from '../../../ui/index.ts';
import styles from './VoteHere.module.css';
import { VotePanel, type VotePanelProps } from './VotePanel.tsx';

interface VoteHereProps extends VotePanelProps {
  /** The slide is about something else. */
  readonly isFolded: boolean;
}

/** The vote of the room; over a slide that is about something else in a line, to be unfolded. */
export function VoteHere({ isFolded, ...vote }: VoteHereProps) {
  if (!isFolded) return <VotePanel {...vote} />;
  return (
    <details className={styles.folded}>
      <summary>
        The vote is still open: <TextWithCode text={vote.poll.question} />
      </summary>
      <VotePanel {...vote} />
    </details>
  );
}
