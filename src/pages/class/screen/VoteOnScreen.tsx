import type { Poll } from '../../../room/index.ts';
import { TextWithCode } from '../../../ui/index.ts';
import { TallyBars } from '../TallyBars.tsx';
import { tallyRows } from '../tally-rows.ts';
import { caseTitle } from '../task-names.ts';
import styles from './ClassScreen.module.css';

interface VoteOnScreenProps {
  readonly poll: Poll;
  readonly here: number;
}

/** What all are asked, how many have answered, and what, once that is shown. */
export function VoteOnScreen({ poll, here }: VoteOnScreenProps) {
  const { question, asks, state, voted, right, tally } = poll;
  const rows = tallyRows(poll).slice(0, MOST_ROWS);
  return (
    <section aria-label="Vote" className={styles.vote}>
      <header>
        <p className={styles.kicker}>
          {asks.kind === 'line' ? `Point at a line of ${caseTitle(asks.bench.case)}` : 'Choose one'}
        </p>
        <h1 dir="auto">
          <TextWithCode text={question} />
        </h1>
      </header>
      {tally ? (
        <TallyBars name="Result" rows={rows} />
      ) : (
        <ol aria-label="Answers" className={styles.answers}>
          {rows.map(({ name }) => (
            <li key={name}>
              <TextWithCode text={name} />
            </li>
          ))}
        </ol>
      )}
      <p className={styles.standing}>
        <span>
          <b>{voted.toLocaleString('en')}</b> of {Math.max(here, voted).toLocaleString('en')} have voted
          {state === 'shut' && ', the vote is shut'}
          {right !== null && `, ${right.toLocaleString('en')} named the culprit`}
        </span>
      </p>
    </section>
  );
}

const MOST_ROWS = 8;
