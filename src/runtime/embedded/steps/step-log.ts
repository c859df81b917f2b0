import type { Step, StepKind, TraceEnd, Value, Write } from '../../trace/trace.ts';
import type { TracePiece } from '../../trace/trace-piece.ts';
import type { PrintedCount } from './printed-count.ts';
import type { Version } from './row-versions.ts';
import { createTraceLog } from './trace-log.ts';

const MOST_STEPS = 10_000;
/** Characters of a trace as JSON, as near as they can be told while it grows. */
const HEAVIEST = 8_000_000;
const STEP_WEIGHT = 24;
const WRITE_WEIGHT = 12;
/** Of a place, an object, a frame, together with their names. */
const ITEM_WEIGHT = 60;
/** Steps that wait to be sent. */
const PIECE = 250;

/** The steps of a trace, as they come and are sent. */
export function createStepLog(printed: PrintedCount, send: (piece: TracePiece) => void) {
  const log = createTraceLog();
  /** What each place has, and since which step. */
  const now: (Value | null)[] = [];
  const since: (number | null)[] = [];
  const writes: Write[] = [];
  let before: Write[] = [];
  const said = { stdout: 0, stderr: 0 };
  let weight = 0;
  let over: TraceEnd | null = null;
  let last: { readonly frame: number; readonly line: number } | null = null;
  let sentOpen = '';

  /** Takes the writes of a step, without those that a later one took back. */
  function takeWrites(step: number | null): readonly Write[] {
    if (writes.length === 0) return NONE;
    const taken: Write[] = [];
    for (const write of writes.length === 1 ? writes : lastOfEach(writes)) {
      const [place, value, from] = write;
      if ((now[place] ?? null) === value) continue;
      now[place] = value;
      since[place] = from ?? step;
      weight += WRITE_WEIGHT + (typeof value === 'string' ? value.length : 4);
      taken.push(write);
    }
    writes.length = 0;
    return taken;
  }

  function sendPiece(end?: TraceEnd, open?: Step) {
    const piece = log.take();
    send({ ...piece, before, ...(end && { end }), ...(open && { open }) });
    before = [];
  }

  function items(): number {
    const { places, objects, frames } = log.counts;
    return places + objects + frames;
  }

  function isTooMuch(): TraceEnd | null {
    const { steps } = log.counts;
    if (steps >= MOST_STEPS) return { is: 'cap', steps };
    if (weight + ITEM_WEIGHT * items() <= HEAVIEST) return null;
    return {
      is: 'given up',
      because: `after ${steps.toLocaleString('en')} steps there was too much to keep`,
    };
  }

  return {
    log,
    writes,
    write(place: number, value: Value | null, from: number | null = null) {
      writes.push(from === null ? [place, value] : [place, value, from]);
    },
    versionOf(place: number): Version {
      const pending = writes.findLast(([each]) => each === place);
      const value = pending ? pending[1] : (now[place] ?? null);
      return { value: value as string | null, from: pending ? log.counts.steps : (since[place] ?? null) };
    },
    takeBefore() {
      before.push(...takeWrites(null));
    },
    hasPrinted() {
      const { stdout, stderr } = printed.count();
      return stdout !== said.stdout || stderr !== said.stderr;
    },
    add(kind: StepKind, frame: number, line: number, value?: Value) {
      if (over) return;
      const { stdout, stderr } = printed.count();
      const taken = takeWrites(log.counts.steps);
      log.addStep(kind, frame, line, stdout - said.stdout, stderr - said.stderr, value, taken);
      said.stdout = stdout;
      said.stderr = stderr;
      weight += STEP_WEIGHT;
      last = { frame, line };
      over = isTooMuch();
      if (over) sendPiece(over);
      else if (log.waiting >= PIECE) sendPiece();
    },
    /** What has been written since the last step, by what ran behind it: it is that one's, as nobody else is known. */
    addRest() {
      if (writes.length > 0 && last) this.add('back', last.frame, last.line);
    },
    /** Sends what nobody has, and the step that is not at its end. */
    send(step: readonly [kind: StepKind, frame: number, line: number] | null) {
      const open: Step | undefined = step ? [...step, 0, 0, []] : undefined;
      const text = `${log.counts.steps} ${step?.join(' ')}`;
      if (over || text === sentOpen) return;
      sentOpen = text;
      sendPiece(undefined, open);
    },
    end(end: TraceEnd) {
      if (over) return;
      over = end;
      sendPiece(end);
    },
    get over() {
      return over;
    },
  };
}

const NONE: readonly Write[] = [];

/** Of several writes to one place the last, where the first one was. */
function lastOfEach(writes: readonly Write[]): Iterable<Write> {
  const latest = new Map<number, Write>();
  for (const write of writes) latest.set(write[0], write);
  return latest.values();
}
