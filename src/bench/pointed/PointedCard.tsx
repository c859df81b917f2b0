import type { Line } from '#case';
import { TextWithCode } from '../../ui/index.ts';
import styles from './PointedCard.module.css';
import { PointedCount } from './PointedCount.tsx';
import type { PointedLine } from './pointed.ts';
import type { PointedHere } from './use-pointers.ts';

interface PointedCardProps {
  readonly pointed: PointedHere;
  /** How many lines a run has found to be to blame; 0 until then. */
  readonly culprits: number;
  /** The text of a line. */
  readonly codeOf: (line: Line) => string;
  readonly onOpen: (line: Line) => void;
}

/** Lines that few named are beside them in the editor. */
const MOST_ROWS = 4;

/** Beside the code: the lines that most of a room pointed at; once a run has found the culprit, how many were right. */
export function PointedCard({ pointed, culprits, codeOf, onOpen }: PointedCardProps) {
  const { question, voted, right, here } = pointed;
  if (right !== null && culprits > 0)
    return <Verdict right={right} voted={voted} whom={culprits === 1 ? 'the culprit' : 'a culprit'} />;
  const rows = here.lines.slice(0, MOST_ROWS);
  const most = rows[0]?.votes ?? 1;
  const others = voted - rows.reduce((sum, { votes }) => sum + votes, 0);
  return (
    <section aria-label="What the room points at" className={styles.card}>
      <h2 className={styles.question}>
        <TextWithCode text={question} />
      </h2>
      <ol className={styles.rows}>
        {rows.map((each) => (
          <Row
            key={`${each.file}:${each.line}`}
            row={each}
            share={each.votes / most}
            code={codeOf(each)}
            onOpen={onOpen}
          />
        ))}
      </ol>
      <p className={styles.rest}>{restText(voted, others)}</p>
    </section>
  );
}

function restText(voted: number, others: number): string {
  if (voted === 0) return 'Nobody has voted.';
  const votes = `${voted.toLocaleString('en')} voted`;
  return others > 0 ? `${votes}, ${others.toLocaleString('en')} of them for other lines.` : `${votes}.`;
}

interface RowProps {
  readonly row: PointedLine;
  /** Of the longest bar. */
  readonly share: number;
  readonly code: string;
  readonly onOpen: (line: Line) => void;
}

function Row({ row, share, code, onOpen }: RowProps) {
  const { file, line, votes } = row;
  return (
    <li className={styles.row}>
      <button type="button" onClick={() => onOpen({ file, line })}>
        <code className={styles.code}>{code}</code>
        <span className={styles.place}>
          {file.replace(/^site-packages\//, '')}:{line}
        </span>
      </button>
      <PointedCount votes={votes} />
      <span aria-hidden className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
    </li>
  );
}

interface VerdictProps {
  readonly right: number;
  readonly voted: number;
  readonly whom: string;
}

function Verdict({ right, voted, whom }: VerdictProps) {
  const share = voted === 0 ? 0 : right / voted;
  return (
    <section aria-label="How many were right" className={styles.card}>
      <p className={styles.verdict}>
        <b>
          {right.toLocaleString('en')} of {voted.toLocaleString('en')}
        </b>{' '}
        pointed at {whom}
      </p>
      <span aria-hidden className={styles.track}>
        <span className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </section>
  );
}
