import type { DeckSlide } from '#deck';
import type { DeskPoll } from '../../../../room/index.ts';
import { openRoomOf, orders, useSession } from '../../../../session/index.ts';
import { TextWithCode } from '../../../../ui/index.ts';
import { isShownOn } from '../../../vote-on-slide.ts';
import { SLIDES } from '../../the-deck.ts';
import { nextVoteStep, type VoteStep } from '../../window/vote/next-step.ts';
import { takeVoteStep } from '../../window/vote/take-step.ts';
import { DeskButton } from '../DeskButton.tsx';
import { tallyRows } from './tally-rows.ts';
import styles from './VoteBar.module.css';

/** Below the slide, while there is a room: the vote of this slide in a line, and the next step with it. */
export function VoteBar({ slide }: { readonly slide: DeckSlide }) {
  const room = useSession(openRoomOf);
  if (!room) return null;
  const step = nextVoteStep(room.poll, slide, SLIDES);
  const poll = step === 'ask' ? null : pollAt(room.poll, slide);
  const question = poll?.question ?? slide.vote?.question;
  if (question === undefined || (!poll && step === null)) return null;
  return (
    <section aria-label="Vote of this slide" className={styles.bar}>
      <p className={styles.question}>
        <TextWithCode text={question} />
      </p>
      {poll && <Standing poll={poll} followers={room.followers} />}
      {step && (
        <DeskButton primary onClick={() => takeVoteStep(step, slide)}>
          {STEP_WORDS[step]}
        </DeskButton>
      )}
      {poll && <DeskButton onClick={() => orders.clearPoll()}>Discard</DeskButton>}
    </section>
  );
}

const STEP_WORDS = {
  ask: 'Ask the room',
  shut: 'Shut the vote',
  show: 'Show the result',
} as const satisfies Record<VoteStep, string>;

/** The one that can be seen here, or that somebody can still answer. */
function pollAt(poll: DeskPoll | null, slide: DeckSlide): DeskPoll | null {
  if (!poll) return null;
  return poll.state !== 'revealed' || isShownOn(poll, slide, SLIDES) ? poll : null;
}

/** More is in the room's panel. */
const MOST_ROWS = 3;

/** For the speaker alone, while the room still votes. */
function Standing({ poll, followers }: { readonly poll: DeskPoll; readonly followers: number }) {
  const { voted, right } = poll;
  const rows = tallyRows(poll).slice(0, MOST_ROWS);
  return (
    <>
      <p role="status" className={styles.voted}>
        <b>{voted.toLocaleString('en')}</b> of {Math.max(followers, voted).toLocaleString('en')}
        {right !== null && `, ${right.toLocaleString('en')} right`}
      </p>
      <ol aria-label="Result so far" className={styles.rows}>
        {rows.map(({ name, votes }) => (
          <li key={name}>
            {name} <b>{votes.toLocaleString('en')}</b>
          </li>
        ))}
      </ol>
    </>
  );
}
