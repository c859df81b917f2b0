import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'wouter';
import { addressNow } from '../../pages/addresses.ts';
import { NotLoaded, whenIdle } from '../../ui/index.ts';
import { hasStored, useAsides } from './asides.ts';
import { beginStart, noteFailure, noteShown } from './failures.ts';
import { PageFault } from './PageFault.tsx';
import { toldByOthers } from './told.ts';

/** Nothing of it is on the way to the first slide. */
const AsideNotice = lazy(() =>
  import('./AsideNotice.tsx').then(({ AsideNotice }) => ({ default: AsideNotice })),
);

const loadAside = () => import('./aside.ts');

interface RecoveryProps {
  /** Whether the page has failed so often in a row that it begins without what is stored for it. */
  readonly isWithout: boolean;
  readonly children: ReactNode;
}

/**
 * Whatever happens to a page, something is there that leads out: why it could not be shown, and what to do. What was put aside
 * so that a page could be shown is told above it.
 */
export function Recovery({ isWithout, children }: RecoveryProps) {
  const [address] = useLocation();
  const isReady = useStart(address, isWithout);
  const hasAsides = useAsides(({ asides }) => asides.length > 0);
  if (!isReady) return <main aria-busy="true" />;
  return (
    <>
      {hasAsides && (
        <Suspense>
          <AsideNotice />
        </Suspense>
      )}
      <ErrorBoundary
        resetKeys={[address]}
        onError={(error) => !(error instanceof NotLoaded) && noteFailure(address)}
        fallbackRender={({ error, resetErrorBoundary }) => (
          <PageFault address={address} error={error} onRetry={resetErrorBoundary} />
        )}
      >
        {children}
      </ErrorBoundary>
    </>
  );
}

/** Whether the page may be shown. */
function useStart(address: string, isWithout: boolean): boolean {
  const [isReady, setReady] = useState(!isWithout);
  // Where this tab was opened, not where one goes from there.
  const [first] = useState(address);
  useEffect(() => {
    let callOff = () => {};
    const start = isWithout ? loadAside().then(({ startWithout }) => startWithout(first)) : Promise.resolve();
    start.then(() => {
      setReady(true);
      if (hasStored()) callOff = whenIdle(() => void loadAside().then(({ lookAside }) => lookAside()));
    });
    return () => callOff();
  }, [first, isWithout]);
  return isReady;
}

/** What fails on what is stored has failed by then. */
const SURE_AFTER_MS = 2_000;

/** Notes that a page is there: it comes with the page, from the same `Suspense`, and goes away with one that fails. */
export function PageShown() {
  const [address] = useLocation();
  useEffect(() => {
    let isThere = true;
    let sure: ReturnType<typeof setTimeout> | undefined;
    toldByOthers().then(() => {
      if (isThere) sure = setTimeout(() => noteShown(address), SURE_AFTER_MS);
    });
    return () => {
      isThere = false;
      clearTimeout(sure);
    };
  }, [address]);
  return null;
}

/** Begins this page, and says whether it has to begin without what is stored for it. To be called once, first of all. */
export function beginPage(): boolean {
  return beginStart(addressNow());
}
