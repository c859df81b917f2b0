import { useMemo } from 'react';
import { Link } from 'wouter';
import type { BenchId } from '#case';
import { CASES } from '../../case/catalogue.ts';
import { useCase } from '../../case/use-case.ts';
import { addresses } from '../addresses.ts';
import { LinkedRoom } from './LinkedRoom.tsx';
import { fittedTo, readLink } from './link.ts';
import styles from './OpenLink.module.css';
import type { Room } from './wire.ts';

/** What a link leads to. Whatever it holds, nothing of it is taken over or run before somebody says so. */
export function OpenLink({ text }: { readonly text: string }) {
  const link = useMemo(() => readLink(text, CASES), [text]);
  return link.ok ? <Fitted room={link.room} /> : <BadLink problem={link.problem} />;
}

function Fitted({ room }: { readonly room: Room }) {
  const loaded = useCase(room.bench.case);
  const fitted = useMemo(
    () => (loaded.status === 'loaded' ? fittedTo(loaded.subject, room) : null),
    [loaded, room],
  );
  if (loaded.status === 'failed') return <BadLink problem={loaded.reason} />;
  if (loaded.status === 'loading' || !fitted) return <main aria-busy="true" />;
  if (!fitted.ok) return <BadLink problem={fitted.problem} place={room.bench} />;
  return <LinkedRoom subject={loaded.subject} room={fitted.room} />;
}

interface BadLinkProps {
  readonly problem: string;
  /** Where the link wanted to lead, if that is there. */
  readonly place?: BenchId;
}

/** A link that cannot be opened: why, and the ways on. */
function BadLink({ problem, place }: BadLinkProps) {
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
