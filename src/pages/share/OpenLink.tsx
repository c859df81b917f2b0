import { useMemo } from 'react';
import { Link } from 'wouter';
import type { BenchId } from '#case';
import { CASES } from '../../case/catalogue.ts';
import { useCase } from '../../case/use-case.ts';
import { addresses } from '../addresses.ts';
import { PageBar } from '../PageBar.tsx';
import { LinkedBench } from './LinkedBench.tsx';
import { fittedTo, readLink } from './link.ts';
import styles from './OpenLink.module.css';
import type { SharedBench } from './shared-bench.ts';

/** Opens a link. Nothing in it is used or run before somebody agrees. */
export function OpenLink({ text }: { readonly text: string }) {
  const link = useMemo(() => readLink(text, CASES), [text]);
  return link.ok ? <Fitted shared={link.shared} /> : <BadLink problem={link.problem} />;
}

function Fitted({ shared }: { readonly shared: SharedBench }) {
  const loaded = useCase(shared.bench.case);
  const fitted = useMemo(
    () => (loaded.status === 'loaded' ? fittedTo(loaded.value, shared) : null),
    [loaded, shared],
  );
  if (loaded.status === 'failed') return <BadLink problem={loaded.reason} />;
  if (loaded.status === 'loading' || !fitted) return <main aria-busy="true" />;
  if (!fitted.ok) return <BadLink problem={fitted.problem} place={shared.bench} />;
  return <LinkedBench subject={loaded.value} shared={fitted.shared} />;
}

interface BadLinkProps {
  readonly problem: string;
  /** Where the link leads, if that exists. */
  readonly place?: BenchId;
}

/** Why a link cannot be opened, and where to go from here. */
function BadLink({ problem, place }: BadLinkProps) {
  return (
    <main className={styles.page}>
      <div className={styles.text}>
        <PageBar />
        <h1>This link cannot be opened</h1>
        <p role="alert">{problem}</p>
        <p>Nothing was changed, and nothing was run.</p>
        <p className="words">
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
