import { Link } from 'wouter';
import { STAGE_KINDS } from '#case';
import { CASES, type CaseEntry, onPackages } from '../../case/catalogue.ts';
import { addresses } from '../addresses.ts';
import styles from './Roads.module.css';

/** For who shows a case to others: its prepared states, without slides. */
export function DemonstrateRoad() {
  const small = CASES.filter(({ packages }) => packages.length === 0);
  return (
    <section aria-labelledby="demonstrate" className={styles.road}>
      <header className={styles.head}>
        <h2 id="demonstrate">Demonstrate a case</h2>
        <p>prepared states, and a real package</p>
      </header>
      <ul className={styles.states}>
        {small.map((entry) => (
          <li key={entry.id}>
            <span className={styles.name}>{entry.title}</span>
            <States entry={entry} />
            {onPackages(entry.id).map((real) => (
              <Link key={real.id} href={addresses.demo(real.id)} aria-label={real.title}>
                {real.packages[0]}
              </Link>
            ))}
          </li>
        ))}
      </ul>
      {small[0] && <OnABench entry={small[0]} />}
    </section>
  );
}

/** Links to what a case has of the four kinds; its variants are on its bench. */
function States({ entry: { id, title, stages } }: { readonly entry: CaseEntry }) {
  return STAGE_KINDS.map((kind) =>
    stages.includes(kind) ? (
      <Link key={kind} href={addresses.demo(id, kind)} aria-label={`${title}: ${kind}`}>
        {kind}
      </Link>
    ) : (
      <span key={kind} />
    ),
  );
}

/** What else one can do there. */
function OnABench({ entry: { id } }: { readonly entry: CaseEntry }) {
  const compared = addresses.compare(
    id,
    { stage: 'buggy', as: 'prepared' },
    { stage: 'hook', as: 'prepared' },
  );
  return (
    <p className={styles.note}>
      On each bench: <b>Type to…</b> writes the next state without typos, whatever keys you hit;{' '}
      <Link href={compared}>Compare</Link> shows two states side by side; <b>Share</b> makes a link and a QR
      code of what you changed.
    </p>
  );
}
