import type { LastAnswer, LearnerStatus, WrongAnswer } from '../../../room/index.ts';
import { TextWithCode } from '../../../ui/index.ts';
import { counted } from '../../../ui/words.ts';
import { taskTitle } from '../board/lesson-tasks.ts';
import styles from './Side.module.css';

/** What the last run, or answer, came to, and what was wrong before. */
export function Answers({ status }: { readonly status: LearnerStatus | null }) {
  const last = status?.last ?? null;
  const wrong = status?.wrong ?? [];
  return (
    <section aria-label="Answers" className={styles.part}>
      <h2>Last answer</h2>
      {last ? <Last last={last} /> : <p className="muted">Nothing was run or answered so far.</p>}
      {wrong.length > 0 && (
        <>
          <h2>Wrong so far</h2>
          <WrongList wrong={wrong.slice(-IN_SIGHT)} />
          {wrong.length > IN_SIGHT && (
            <details>
              <summary>{counted(wrong.length - IN_SIGHT, 'other')} before</summary>
              <WrongList wrong={wrong.slice(0, -IN_SIGHT)} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

/** More would push what the instructor does out of sight. */
const IN_SIGHT = 3;

function WrongList({ wrong }: { readonly wrong: readonly WrongAnswer[] }) {
  return (
    <ul className={styles.wrong}>
      {wrong.map((each, index) => (
        <li key={index}>
          <span>
            <Wrong wrong={each} />
          </span>
          <span className="muted">
            {taskTitle(each.lesson, each.task)}
            {each.times > 1 && `, ${each.times} times`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Last({ last }: { readonly last: LastAnswer }) {
  const { is, state, passed, saw, exception, line, sameMisses } = last;
  const where = line && `${line.file}, line ${line.line}`;
  return (
    <div className={styles.last}>
      <p>
        <b>{passedText(is, passed)}</b> {state !== '' && <span className="muted">{state}</span>}
      </p>
      {exception !== '' && <code className={styles.exception}>{exception}</code>}
      {where && <p className={styles.place}>{exception === '' ? `Named: ${where}` : `at ${where}`}</p>}
      {saw !== '' && (
        <p>
          <TextWithCode text={saw} />
        </p>
      )}
      {sameMisses > 1 && <p>The same check has failed {sameMisses} times in a row.</p>}
    </div>
  );
}

function passedText(is: LastAnswer['is'], passed: boolean | null): string {
  if (is === 'running') return 'Runs now';
  if (passed === null) return is === 'ended' ? 'Run' : 'Answered';
  return passed ? 'Passed' : 'Did not pass';
}

function Wrong({ wrong }: { readonly wrong: WrongAnswer }) {
  if (wrong.is === 'missed') return <TextWithCode text={wrong.says} />;
  return (
    <>
      Accused{' '}
      <code>
        {wrong.line.file}:{wrong.line.line}
      </code>
    </>
  );
}
