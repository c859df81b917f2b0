import type { BenchId, Line } from '#case';
import { withUnseenNamed } from '#case';
import { askWho, closeQuestion, goToStep } from '../../../session/index.ts';
import type { CallsQuestion } from '../../../steps/index.ts';
import field from '../../../ui/field.module.css';
import { classes } from '../../../ui/index.ts';
import { foundCulprit } from '../answers.ts';
import type { Moment } from '../use-moment.ts';
import styles from './Calls.module.css';
import { type CallSeen, callSeen, callsParted } from './calls.ts';
import { Partings } from './Partings.tsx';

interface CallsComparedProps {
  readonly bench: BenchId;
  readonly moment: Moment;
  readonly question: CallsQuestion;
  readonly culprits: readonly Line[];
}

/** Where two calls of one function have become different: why it did this the first time, and that the second. */
export function CallsCompared({ bench, moment, question, culprits }: CallsComparedProps) {
  const { walk, step } = moment;
  const parted = callsParted(walk, question);
  const seen = callSeen(walk, question.left);
  const other = seen.calls.indexOf(question.right);
  const culprit = foundCulprit(moment, culprits);
  const ask = (change: Partial<Pick<CallsQuestion, 'left' | 'right'>>) =>
    askWho(bench, { ...question, ...change, moment: step });
  const side = (index: number) => ({
    name: `call ${(index + 1).toLocaleString('en')}`,
    onGo: (to: number) => goToStep(bench, to),
    step,
  });
  return (
    <section aria-label="Two calls" className={styles.compared}>
      <header className={styles.head}>
        <h2 className={styles.question}>
          Two {seen.isModule ? 'runs' : 'calls'} of <code>{withUnseenNamed(seen.name)}</code>
        </h2>
        <button type="button" className={styles.way} onClick={() => closeQuestion(bench)}>
          Back to names
        </button>
      </header>
      <div className={styles.pickers}>
        <CallPicker name="One call" seen={seen} frame={question.left} onPick={(left) => ask({ left })} />
        <CallPicker
          name="Another call"
          seen={seen}
          frame={question.right}
          onPick={(right) => ask({ right })}
        />
      </div>
      {!parted ? (
        <p>These calls are none of this run.</p>
      ) : parted.partings.length === 0 ? (
        <p>Both calls do the same, with the same values, but for addresses, times and temporary names.</p>
      ) : (
        <Partings
          key={`${question.left} ${question.right}`}
          left={{ ...side(seen.index), stretch: parted.left }}
          right={{ ...side(other), stretch: parted.right }}
          partings={parted.partings}
          culprits={culprit ? [culprit] : []}
        />
      )}
    </section>
  );
}

interface CallPickerProps {
  readonly name: string;
  readonly seen: CallSeen;
  readonly frame: number;
  readonly onPick: (frame: number) => void;
}

/** More calls than anybody looks for in a list. */
const MOST_CALLS = 500;

function CallPicker({ name, seen: { calls }, frame, onPick }: CallPickerProps) {
  const listed = calls.slice(0, MOST_CALLS);
  const choices = listed.includes(frame) ? listed : [...listed, frame];
  return (
    <select
      aria-label={name}
      className={classes(field.field, styles.picker)}
      value={frame}
      onChange={({ target }) => onPick(Number(target.value))}
    >
      {choices.map((each) => (
        <option key={each} value={each}>
          call {(calls.indexOf(each) + 1).toLocaleString('en')} of {calls.length.toLocaleString('en')}
        </option>
      ))}
    </select>
  );
}
