import { classes } from '../../ui/index.ts';
import type { Finding, Line, Verdict } from './check.ts';
import styles from './Preflight.module.css';
import type { Report } from './use-preflight.ts';

/** One thing of this machine, and what was found. */
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

/** A case: its stages in a row, each with how long it took, and below in full what is not as it should be. */
export function CaseReport({ report: { title, lines } }: { readonly report: Report }) {
  const faults = lines.filter(isFault);
  return (
    <li className={styles.case}>
      <h3>{title}</h3>
      <ul className={styles.stages} aria-label={`Stages of ${title}`}>
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

/** The one word that stands at a line. */
type Mark = Verdict | 'waiting' | 'looking' | 'not looked at';

function markOf(line: Line): Mark {
  switch (line.status) {
    case 'found':
      return line.finding.verdict;
    case 'stopped':
      return 'not looked at';
    default:
      return line.status;
  }
}
