import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'wouter';
import { addressNow } from '../../pages/addresses.ts';
import { NotLoaded, whenIdle } from '../../ui/index.ts';
import { hasStored, useAsides, whenStateIsThere } from './asides.ts';
import { beginStart, noteFailure, noteShown } from './failures.ts';
import { PageFault } from './PageFault.tsx';

/** Not needed for the first slide. */
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
 * If a page cannot be shown, this says why and what to do. Above a page it says what was put aside so that the page could be shown.
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
  // The address at which this tab was opened, not the one that the user goes to next.
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

/** A page that fails because of stored data has failed by then. */
const SURE_AFTER_MS = 2_000;

/** Notes that a page was shown: it appears with the page, in the same `Suspense`, and disappears with a page that fails. */
export function PageShown() {
  const [address] = useLocation();
  useEffect(() => {
    let isThere = true;
    let sure: ReturnType<typeof setTimeout> | undefined;
    whenStateIsThere().then(() => {
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
