import { classes } from '../../ui/index.ts';
import type { Line } from './finding.ts';
import { markOf } from './mark.ts';
import styles from './Preflight.module.css';
import { Remedy } from './Remedy.tsx';
import type { Report } from './use-preflight.ts';

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
