import { createContext, type ReactNode, useContext } from 'react';
import styles from './steps.module.css';

/** How many clicks the slide that is being shown has had. */
const Clicks = createContext(0);
export const ClicksProvider = Clicks.Provider;

/**
 * For an element with `steps={n}`: how many of its own steps are shown, 0 to n. `after` is given by the build:
 * the clicks that belong to what stands before it on the slide.
 */
export function useSteps(after: number | undefined, steps: number): number {
  return Math.min(Math.max(useContext(Clicks) - (after ?? 0), 0), steps);
}

/** What appears with the next click. It keeps its place while it waits, so that nothing on the slide jumps. */
export function Step({ after, children }: { readonly after?: number; readonly children: ReactNode }) {
  const isShown = useSteps(after, 1) === 1;
  return (
    <div className={styles.step} data-shown={isShown} aria-hidden={!isShown}>
      {children}
    </div>
  );
}
