import { Link } from 'wouter';
import { addresses } from '../addresses.ts';
import styles from './OpenLink.module.css';
import type { Room } from './room.ts';

interface BadLinkProps {
  readonly problem: string;
  /** Where the link wanted to lead, if that is there. */
  readonly place?: Pick<Room, 'caseId' | 'stage'>;
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
            <Link href={addresses.demo(place.caseId, place.stage)}>
              The original: {place.caseId}, {place.stage}
            </Link>
          )}
          <Link href={addresses.cover}>All cases</Link>
        </p>
      </div>
    </main>
  );
}
