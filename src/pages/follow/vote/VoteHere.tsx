import type { DeckSlide } from '#deck';
import { TextWithCode } from '../../../ui/index.ts';
import { SLIDES } from '../../talk/the-deck.ts';
import { isShownOn } from '../../vote-on-slide.ts';
import styles from './VoteHere.module.css';
import { VotePanel, type VotePanelProps } from './VotePanel.tsx';

interface VoteHereProps extends VotePanelProps {
  /** The slide on the stage. */
  readonly slide: DeckSlide;
}

/** The vote of the room where the stage shows it. While the speaker explains something else it is folded, as long as one can answer. */
export function VoteHere({ slide, ...vote }: VoteHereProps) {
  const { poll } = vote;
  if (isShownOn(poll, slide, SLIDES)) return <VotePanel {...vote} />;
  if (poll.state !== 'open') return null;
  return (
    <details className={styles.folded}>
      <summary>
        The vote is still open: <TextWithCode text={poll.question} />
      </summary>
      <VotePanel {...vote} />
    </details>
  );
}
