import { withUnseenNamed } from '#case';
import type { FollowedRun } from '../../room/index.ts';
import { classes } from '../../ui/index.ts';
import { BY_KEYBOARD } from './by-keyboard.ts';
import styles from './FollowedCase.module.css';
import { CUT, type Whose } from './run-words.ts';

interface FollowedOutputProps {
  readonly run: FollowedRun;
  readonly whose?: Whose;
}

/** The end of what a run has printed, with what is typed, and how the run is. */
export function FollowedOutput({ run, whose = 'stage' }: FollowedOutputProps) {
  const { status, runtime, state, command, said, isCut, typed, isWaiting } = run;
  const isIdle = status === 'none';
  return (
    <section aria-label="Output" className={classes(styles.output, isIdle && styles.idle)}>
      <p className={styles.state}>
        <span className={styles.runtime}>{runtime}</span> <b>{isIdle ? 'not run yet' : state}</b>
      </p>
      {!isIdle && (
        // Its last line stays in sight: it is laid out from its end.
        <div className={styles.screen} {...BY_KEYBOARD}>
          <pre className={styles.said}>
            {isCut ? <i>{CUT[whose]}</i> : <i>$ {withUnseenNamed(command)}</i>}
            {`\n${withUnseenNamed(said)}`}
            {withUnseenNamed(typed)}
            {isWaiting && <span className={styles.caret} />}
          </pre>
        </div>
      )}
    </section>
  );
}
