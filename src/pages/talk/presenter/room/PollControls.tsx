import type { CSSProperties } from 'react';
import type { SlideVote } from '#deck';
import type { DeskPoll, Tally } from '../../../../room/index.ts';
import { orders } from '../../../../session/index.ts';
import { TextWithCode } from '../../../../ui/index.ts';
import { counted } from '../../../../ui/words.ts';
import { DeskButton } from '../DeskButton.tsx';
import styles from './PollControls.module.css';

interface PollControlsProps {
  /** The slide that is shown. */
  readonly slide: number;
  /** What it asks; `null` if it asks nothing. */
  readonly vote: SlideVote | null;
  /** The vote that is on, or was the last one. */
  readonly poll: DeskPoll | null;
  readonly followers: number;
}

/** The vote of this slide: asked, shut and shown by the speaker. Until it is shown, its result is on the desk alone. */
export function PollControls({ slide, vote, poll, followers }: PollControlsProps) {
  const isOfSlide = poll?.slide === slide;
  if (!vote && !poll) return null;
  return (
    <section aria-label="Vote" className={styles.vote}>
      <h3 className="caption">{poll && !isOfSlide && !vote ? `Vote of slide ${poll.slide}` : 'Vote'}</h3>
      {poll && (isOfSlide || !vote) && <Going poll={poll} followers={followers} />}
      {vote && !isOfSlide && (
        <>
          <Asked question={vote.question} />
          {poll?.state === 'open' && <p className="muted">This ends the vote of slide {poll.slide}.</p>}
          <DeskButton primary onClick={() => orders.openPoll(slide, vote.question, vote.asks)}>
            Ask the room
          </DeskButton>
        </>
      )}
    </section>
  );
}

function Asked({ question }: { readonly question: string }) {
  return (
    <p className={styles.question}>
      <TextWithCode text={question} />
    </p>
  );
}

function Going({ poll, followers }: { readonly poll: DeskPoll; readonly followers: number }) {
  const { state, voted, slide, question, asks } = poll;
  return (
    <>
      <Asked question={question} />
      <p role="status" className={styles.voted}>
        {voted === 0 ? (
          'Nobody has voted yet'
        ) : (
          <>
            <b>{voted.toLocaleString('en')}</b> of {Math.max(followers, voted).toLocaleString('en')} have
            voted
          </>
        )}
        {state === 'shut' && ', the vote is shut'}
        {state === 'revealed' && ', the room sees the result'}
      </p>
      <Result poll={poll} />
      <div className="row">
        {state === 'open' && (
          <DeskButton primary onClick={() => orders.shutPoll()}>
            Shut the vote
          </DeskButton>
        )}
        {state !== 'revealed' && (
          <DeskButton primary={state === 'shut'} onClick={() => orders.revealPoll()}>
            Show the result
          </DeskButton>
        )}
        {state !== 'open' && (
          <DeskButton onClick={() => orders.openPoll(slide, question, asks)}>Ask again</DeskButton>
        )}
        <DeskButton onClick={() => orders.clearPoll()}>Discard</DeskButton>
      </div>
    </>
  );
}

/** More than this says no more. */
const MOST_ROWS = 5;

/** For the speaker, while the room still votes. */
function Result({ poll }: { readonly poll: DeskPoll }) {
  const rows = rowsOf(poll).slice(0, MOST_ROWS);
  if (poll.voted === 0) return null;
  return (
    <>
      <ol className={styles.rows}>
        {rows.map(({ name, votes }) => (
          <li key={name}>
            <span
              aria-hidden
              className={styles.bar}
              style={{ '--part': votes / poll.voted } as CSSProperties}
            />
            <span className={styles.name}>
              <TextWithCode text={name} />
            </span>
            <b>{votes}</b>
          </li>
        ))}
      </ol>
      {poll.right !== null && (
        <p>
          {poll.right} of {counted(poll.voted, 'vote')} named the culprit.
        </p>
      )}
    </>
  );
}

function rowsOf({ tally, asks }: DeskPoll): readonly { readonly name: string; readonly votes: number }[] {
  if (tally.kind === 'line') return linesOf(tally);
  const choices = asks.kind === 'choice' ? asks.choices : [];
  return tally.votes.map((votes, index) => ({ name: choices[index] ?? `Choice ${index + 1}`, votes }));
}

function linesOf({ lines }: Extract<Tally, { kind: 'line' }>) {
  return lines.map(({ file, line, votes }) => ({ name: `\`${file}:${line}\``, votes }));
}
