import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Button } from './Button.tsx';
import styles from './Fallible.module.css';
import { shortMessageOf } from './faults.ts';

interface FallibleProps {
  /** What may break: the beginning of a sentence. */
  readonly what: string;
  /** What is shown in its place. */
  readonly still?: ReactNode;
  /** Buttons that lead out of it. */
  readonly ways?: ReactNode;
  /** Once any of these is another one, it is tried again. */
  readonly dependsOn?: readonly unknown[];
  readonly children: ReactNode;
}

/** Keeps a fault where it happened: what is around it stays, and its place says what is missing and what to do. */
export function Fallible({ what, still, ways, dependsOn = [], children }: FallibleProps) {
  return (
    <ErrorBoundary
      resetKeys={[...dependsOn]}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <div className={styles.fallen}>
          {still}
          <div role="alert" className="panel">
            <p>{what} could not be shown.</p>
            <p>
              <code>{shortMessageOf(error)}</code>
            </p>
            <p className="row">
              <Button onClick={resetErrorBoundary}>Try again</Button>
              {ways}
            </p>
          </div>
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
