import { classes } from '../../ui/index.ts';
import type { Finding, Line, Verdict } from './check.ts';
import styles from './Preflight.module.css';
import type { Report } from './use-preflight.ts';

/** A check of this machine and its result. */
export function MachineLine({ line }: { readonly line: Line }) {
  return (
    <li className={styles.line} data-mark={markOf(line)}>
      <p className="words">
        <span className={styles.name}>{line.name}</span>
        <MarkText line={line} />
      </p>
      {line.status === 'found' ? (
        <>
          <p>{line.finding.says}</p>
          <Remedy finding={line.finding} />
        </>
      ) : (
        <p className={styles.about}>{line.about}</p>
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
  const says = line.status === 'found' ? line.finding.says : '';
  return (
    <li className={styles.stage} data-mark={markOf(line)} title={says}>
      {line.name} <MarkText line={line} />
    </li>
  );
}

/** What to do about a finding, if anything. */
function Remedy({ finding }: { readonly finding: Finding }) {
  return finding.verdict === 'go' ? null : <p className={styles.todo}>{finding.todo}</p>;
}

/** The one word beside a line. What waits needs none, where nothing else is said of it. */
function MarkText({ line }: { readonly line: Line }) {
  return (
    <span className={classes(styles.mark, line.status === 'waiting' && 'visually-hidden')}>
      {WORDS[markOf(line)]}
    </span>
  );
}

type Mark = Verdict | Exclude<Line['status'], 'found'>;

const WORDS: Readonly<Record<Mark, string>> = {
  go: 'good',
  caution: 'to know',
  'no-go': 'problem',
  waiting: 'waiting',
  checking: 'checking',
  stopped: 'not checked',
};

function markOf(line: Line): Mark {
  return line.status === 'found' ? line.finding.verdict : line.status;
}
