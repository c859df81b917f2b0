import { at, type BenchId, knownFiles } from '#case';
import { useCase } from '../../../case/use-case.ts';
import type { Poll } from '../../../room/index.ts';
import { TextWithCode } from '../../../ui/index.ts';
import { TallyBars } from '../TallyBars.tsx';
import { type TallyRow, tallyRows } from '../tally-rows.ts';
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
        <Result asks={asks} rows={rows} />
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

interface ResultProps extends Pick<Poll, 'asks'> {
  readonly rows: readonly TallyRow[];
}

function Result({ asks, rows }: ResultProps) {
  if (asks.kind === 'choice') return <TallyBars name="Result" rows={rows} />;
  return <LineResult bench={asks.bench} rows={rows} />;
}

/** With what stands in the lines: nobody at the back knows their numbers. */
function LineResult({ bench, rows }: { readonly bench: BenchId; readonly rows: readonly TallyRow[] }) {
  const loading = useCase(bench.case);
  const files = loading.status === 'loaded' ? knownFiles(loading.value, bench.stage) : {};
  const textOf = ({ line }: TallyRow) =>
    (line && at(files, line.file)?.split('\n')[line.line - 1]?.trim()) ?? '';
  return <TallyBars name="Result" rows={rows} textOf={textOf} />;
}
