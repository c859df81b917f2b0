import { classes } from '../../ui/index.ts';
import type { Finding, Line, Verdict } from './check.ts';
import styles from './Preflight.module.css';
import type { Report } from './use-preflight.ts';

/** A check of this machine and its result. */
export function MachineLine({ line }: { readonly line: Line }) {
  const mark = markOf(line);
  return (
    <li className={styles.line} data-mark={mark}>
      <span className={styles.name}>{line.name}</span>
      <span className={styles.mark}>{mark}</span>
      {line.status === 'found' && (
        <div>
          <p>{line.finding.says}</p>
          <Remedy finding={line.finding} />
        </div>
      )}
    </li>
  );
}

/** A case: its stages in a row, and below them, in full, those that are not a go. */
export function CaseReport({ report: { title, lines } }: { readonly report: Report }) {
  const faults = lines.filter(isFault);
  return (
    <li className={styles.case}>
      <h3>{title}</h3>
      <ul className="words" aria-label={`Stages of ${title}`}>
        {lines.map((line) => (
          <StageMark key={line.name} line={line} />
        ))}
      </ul>
      {faults.map(({ name, finding }) => (
        <div key={name} className={styles.fault} data-mark={finding.verdict}>
          <p>
            <b>{name}</b> {finding.says}
          </p>
          <Remedy finding={finding} />
        </div>
      ))}
    </li>
  );
}

type Found = Extract<Line, { status: 'found' }>;

function isFault(line: Line): line is Found {
  return line.status === 'found' && line.finding.verdict !== 'go';
}

function StageMark({ line }: { readonly line: Line }) {
  const mark = markOf(line);
  const says = line.status === 'found' ? line.finding.says : '';
  return (
    <li className={styles.stage} data-mark={mark} title={says}>
      {line.name}{' '}
      <span className={classes(styles.mark, mark === 'waiting' && 'visually-hidden')}>{mark}</span>
    </li>
  );
}

/** What to do about a finding, if anything. */
function Remedy({ finding }: { readonly finding: Finding }) {
  return finding.verdict === 'go' ? null : <p className={styles.todo}>{finding.todo}</p>;
}

/** The one word beside a line. */
type Mark = Verdict | 'waiting' | 'checking' | 'not checked';

function markOf(line: Line): Mark {
  switch (line.status) {
    case 'found':
      return line.finding.verdict;
    case 'stopped':
      return 'not checked';
    default:
      return line.status;
  }
}
