import { Link } from 'wouter';
import { addresses, placeOf } from '../../pages/addresses.ts';
import { useSession } from '../../session/index.ts';
import { Button, NotLoaded, shortMessageOf } from '../../ui/index.ts';

interface PageFaultProps {
  readonly address: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Instead of a page that could not be shown: why, and what to do. */
export function PageFault({ address, error, onRetry }: PageFaultProps) {
  return (
    <main className="page">
      <div role="alert">
        <h1>This page could not be shown</h1>
        <p>
          <code className="muted">{shortMessageOf(error)}</code>
        </p>
      </div>
      {error instanceof NotLoaded ? <Unloaded /> : <Broken address={address} onRetry={onRetry} />}
      <p className="row">
        <Link href={addresses.cover}>All cases</Link>
      </p>
    </main>
  );
}

function Unloaded() {
  return (
    <>
      <p>
        Part of it did not load. Check the connection, then reload. If the server has a new release of the
        deck by now, a reload brings it.
      </p>
      <p className="row">
        <Button primary onClick={() => location.reload()}>
          Reload
        </Button>
      </p>
    </>
  );
}

function Broken({ address, onRetry }: Omit<PageFaultProps, 'error'>) {
  const hasRuns = useSession(({ runs }) => Object.keys(runs).length > 0);
  const isOwn = placeOf(address).page === 'own';
  const clear = () => void import('./aside.ts').then(({ clearRunsOf }) => clearRunsOf(address)).then(onRetry);
  const start = () =>
    void import('./aside.ts').then(({ startWithout }) => startWithout(address)).then(onRetry);
  return (
    <>
      <p>
        Your files are still stored. If the page keeps failing, start it without them: they are put aside, and
        you can save or restore them.
      </p>
      <p className="row">
        <Button primary onClick={onRetry}>
          Try again
        </Button>
        {hasRuns && <Button onClick={clear}>Clear this run</Button>}
        <Button onClick={start}>{isOwn ? 'Open other files' : 'Start without my files'}</Button>
      </p>
    </>
  );
}
