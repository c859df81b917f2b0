import type { DeskPoll } from '../../../../room/index.ts';
import { useSession } from '../../../../session/index.ts';
import { TextWithCode } from '../../../../ui/index.ts';
import { typedAddress } from '../../../typed-address.ts';
import { Choices } from './Choices.tsx';
import styles from './VoteStrip.module.css';
import { votedText } from './vote-words.ts';

/**
 * At the foot of the slide: what the room is asked, how many have answered, and how to join. What they answered comes once the speaker
 * reveals it: for lines of code in the panels of the case, for choices here.
 */
export function VoteStrip({ poll }: { readonly poll: DeskPoll }) {
  const { question, asks, state } = poll;
  return (
    <section aria-label="Vote" className={styles.strip} data-state={state}>
      <div className={styles.line}>
        <p className={styles.question}>
          <TextWithCode text={question} />
        </p>
        <p className={styles.state} aria-live="polite">
          {stateText(poll)}
        </p>
        {state === 'open' && <HowToJoin />}
      </div>
      {asks.kind === 'choice' && <Choices choices={asks.choices} votes={revealedVotes(poll)} />}
    </section>
  );
}

function stateText({ state, voted }: DeskPoll): string {
  return state === 'open' ? votedText(voted) : `${voted.toLocaleString('en')} voted`;
}

/** `null` until everybody may see them. */
function revealedVotes({ state, tally }: DeskPoll): readonly number[] | null {
  return state === 'revealed' && tally.kind === 'choice' ? tally.votes : null;
}

function HowToJoin() {
  const room = useSession((session) => session.room);
  const [address] = room.status === 'open' ? room.addresses : [];
  if (room.status !== 'open' || address === undefined) return null;
  return (
    <p className={styles.join}>
      <span>{typedAddress(address)}</span> <b>{room.code}</b>
    </p>
  );
}
