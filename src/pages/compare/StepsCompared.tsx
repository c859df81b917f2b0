import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { type BenchId, benchKey, type Case, isSameBench } from '#case';
import { movedTo } from '#evidence';
import type { Transcript } from '#runtime';
import { Partings, useWalk, type Walked } from '../../bench/light.ts';
import { lookAtStep, type Run, useSession } from '../../session/index.ts';
import { partings, type Walk, wholeOf } from '../../steps/index.ts';
import { Button } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { addresses, type Side } from '../addresses.ts';
import page from './Compare.module.css';
import { type RecordedSide, recordedSide } from './recorded-side.ts';
import styles from './StepsCompared.module.css';
import { nameOf } from './side.ts';
import { useRunsInTurn } from './use-runs-in-turn.ts';

interface StepsComparedProps {
  readonly subject: Case;
  readonly left: Side;
  readonly right: Side;
}

/** The first step where two recorded runs part, and what comes of it. */
export function StepsCompared({ subject, left, right }: StepsComparedProps) {
  const session = useSession();
  const one = recordedSide(session, subject, left);
  const other = recordedSide(session, subject, right);
  const walked = [useWalk(one.recorded, subject), useWalk(other.recorded, subject)] as const;
  const isOne = isSameBench(one.bench, other.bench);
  if (isOne) return <p className={page.nothing}>{ONE_BENCH}</p>;
  const [first, second] = walked;
  if (!one.recorded || !other.recorded || first.status !== 'ready' || second.status !== 'ready')
    return (
      <NotRecorded
        sides={[
          { ...one, name: nameOf(left), walked: first },
          { ...other, name: nameOf(right), walked: second },
        ]}
      />
    );
  return (
    <RunsCompared
      left={{ ...one, name: nameOf(left), walk: first.walk, transcript: one.recorded }}
      right={{ ...other, name: nameOf(right), walk: second.walk, transcript: other.recorded }}
    />
  );
}

const ONE_BENCH =
  'Of each stage one run is kept, so two stages can be compared. Two calls in one run are compared on its bench, beside the code, while you walk it.';

interface WalkedSide extends RecordedSide {
  readonly name: string;
  readonly walk: Walk;
  readonly transcript: Transcript;
}

interface RunsComparedProps {
  readonly left: WalkedSide;
  readonly right: WalkedSide;
}

function RunsCompared({ left, right }: RunsComparedProps) {
  const [, navigate] = useLocation();
  const found = useMemo(() => {
    const moved = movedTo(left.transcript.program.files, right.transcript.program.files);
    return partings(wholeOf(left.walk), wholeOf(right.walk), moved);
  }, [left.walk, right.walk, left.transcript, right.transcript]);
  const side = ({ bench, name, walk, isOnBench }: WalkedSide) => ({
    name,
    stretch: wholeOf(walk),
    step: null,
    onGo: isOnBench
      ? (step: number) => {
          lookAtStep(bench, step);
          navigate(addresses.demo(bench.case, bench.stage));
        }
      : null,
  });
  return (
    <section aria-label="Steps" className={styles.compared}>
      <h2 className="visually-hidden">Where the runs part</h2>
      <p role="status" className={styles.sum}>
        {sumOf(left, right, found.length)}
      </p>
      <Partings left={side(left)} right={side(right)} partings={found} />
    </section>
  );
}

function sumOf(left: WalkedSide, right: WalkedSide, count: number): string {
  const [one, other] = [counted(left.walk.count, 'step'), counted(right.walk.count, 'step')];
  if (count === 0) return `Both runs do the same in ${one}, ${NOT_COUNTED}.`;
  return `${left.name} has ${one}, ${right.name} has ${other}. A card leads to its step on the bench.`;
}

const NOT_COUNTED = 'not counting addresses, times, temporary names and lines that only moved';

interface NamedSide extends RecordedSide {
  readonly name: string;
  readonly walked: Walked;
}

/** What each side still needs, and how to get it. */
function NotRecorded({ sides }: { readonly sides: readonly [NamedSide, NamedSide] }) {
  const { now, start, stop } = useRunsInTurn();
  const missing = sides.filter(({ recorded }) => !recorded);
  const canRun = missing.length > 0 && missing.every(({ isOnBench }) => isOnBench);
  return (
    <section aria-label="Steps" className={styles.missing}>
      <p>Where do these runs part? Each has to be recorded step by step.</p>
      <ul role="status" className={styles.states}>
        {sides.map((side) => (
          <li key={benchKey(side.bench)}>
            <b>{side.name}</b> {stateOf(side, now)}
          </li>
        ))}
      </ul>
      {now ? (
        <Button onClick={stop}>Stop</Button>
      ) : (
        canRun && (
          <Button primary onClick={() => start(missing.map(({ bench }) => bench))}>
            {missing.length === 2 ? 'Run both with steps' : `Run ${missing[0]?.name} with steps`}
          </Button>
        )
      )}
    </section>
  );
}

function stateOf({ bench, run, recorded, isOnBench, walked }: NamedSide, now: BenchId | null): string {
  if (walked.status === 'broken')
    return `cannot be read: ${walked.because} Run it with steps again, on its bench.`;
  if (recorded)
    return walked.status === 'ready' ? `was recorded: ${counted(walked.walk.count, 'step')}.` : 'is read.';
  if (now && isSameBench(now, bench)) return 'runs. If it waits for input, give it that on its bench.';
  if (!isOnBench) return 'is not what its bench has now. Choose what is there, or reset it there.';
  return failureOf(run) ?? 'was not recorded yet.';
}

function failureOf(run: Run): string | null {
  if (run.status === 'failed') return `did not start: ${run.reason}`;
  return run.status === 'lost' ? `was cut off: ${run.because}` : null;
}
