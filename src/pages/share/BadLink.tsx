import { Link } from 'wouter';
import type { BenchId } from '#case';
import { addresses } from '../addresses.ts';
import styles from './OpenLink.module.css';

interface BadLinkProps {
  readonly problem: string;
  /** Where the link wanted to lead, if that is there. */
  readonly place?: BenchId;
}

/** A link that cannot be opened: why, and the ways on. */
export function BadLink({ problem, place }: BadLinkProps) {
  return (
    <main className={styles.page}>
      <div className={styles.text}>
        <h1>This link cannot be opened</h1>
        <p role="alert">{problem}</p>
        <p>Nothing was changed, and nothing was run.</p>
        <p className={styles.ways}>
          {place && (
            <Link href={addresses.demo(place.case, place.stage)}>
              The original: {place.case}, {place.stage}
            </Link>
          )}
          <Link href={addresses.cover}>All cases</Link>
        </p>
      </div>
    </main>
  );
}
