import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import styles from './Fallible.module.css';

interface FallibleProps {
  /** What may break: the beginning of a sentence. */
  readonly what: string;
  /** What is shown in its place. */
  readonly still: ReactNode;
  readonly children: ReactNode;
}

/** Keeps a fault where it happened: the slide around it stays, and says what is missing. */
export function Fallible({ what, still, children }: FallibleProps) {
  return (
    <ErrorBoundary
      fallbackRender={({ error }) => (
        <div className={styles.fallen}>
          {still}
          <p role="alert" className={styles.reason}>
            {what} could not be shown: {error instanceof Error ? error.message : String(error)} Reload to try
            again.
          </p>
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
