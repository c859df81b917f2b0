import type { Transcript } from '../../process.ts';
import type { Program } from '../../program.ts';
import { recordTranscript } from '../../record-transcript.ts';
import type { Runtime } from '../../runtime.ts';
import { unpackTrace } from '../../trace/packed-trace.ts';
import type { Place, Trace, Value } from '../../trace/trace.ts';
import { type Act, runtimeForTests } from '../runtime-for-tests.ts';

/** What is compared of two runs: all that they said and left, and how they ended. */
function outcomeOf({ dialogue, exit }: Transcript) {
  const textOf = (stream: string) =>
    dialogue
      .filter((chunk) => chunk.stream === stream)
      .map(({ text }) => text)
      .join('');
  return {
    stdout: textOf('stdout'),
    stderr: textOf('stderr'),
    ending: exit?.ending,
    leftBehind: exit?.leftBehind,
  };
}

/** Runs programs as they are, and recorded. */
export function recordedForTests() {
  const { runtime } = runtimeForTests();
  const run = async (program: Partial<Program> & Pick<Program, 'files'>, act?: Act) => {
    const whole: Program = { argv: ['main.py'], env: {}, ...program };
    const transcript = await play(runtime, whole, act);
    const packed = transcript.exit?.trace;
    const trace = packed === undefined ? null : await unpackTrace(packed);
    return { outcome: outcomeOf(transcript), trace };
  };
  return {
    run,
    /** The trace of a program of one file. */
    async recorded(source: string, act?: Act): Promise<Trace> {
      const { trace } = await run({ files: { 'main.py': source }, steps: true }, act);
      if (trace === null) throw new Error('no trace came');
      return trace;
    },
    /** What a program does unrecorded, and recorded. */
    async both(program: Partial<Program> & Pick<Program, 'files'>, act?: Act) {
      const plain = await run(program, act);
      const recorded = await run({ ...program, steps: true }, act);
      return { plain: plain.outcome, recorded: recorded.outcome, trace: recorded.trace };
    },
  };
}

async function play(runtime: Runtime, program: Program, act?: Act): Promise<Transcript> {
  const process = await runtime.spawn(program);
  const recorder = recordTranscript(process, program, 'test');
  if (act) act(recorder, process);
  else recorder.endInput();
  return recorder.done;
}

/** What became of a name, in the order of its values; an object is its class and number. */
export function valuesOf(trace: Trace, name: string): (string | null)[] {
  return writesTo(trace, (place) => (place.in === 'frame' || place.in === 'module') && place.name === name);
}

export function writesTo(trace: Trace, is: (place: Place) => boolean): (string | null)[] {
  return trace.steps.flatMap(([, , , , , writes]) =>
    writes.flatMap(([place, value]) => {
      const found = trace.places[place];
      return found && is(found) ? [value === null ? null : textOf(trace, value)] : [];
    }),
  );
}

/** What an object is made of at the end, by the last values of its parts. */
export function partsOf(trace: Trace, name: string): Record<string, string> {
  const last = valuesOf(trace, name).at(-1) ?? '';
  const object = Number(last.split('#')[1]);
  const parts = new Map<string, string>();
  for (const [, , , , , writes] of trace.steps)
    for (const [place, value] of writes) {
      const found = trace.places[place];
      if (found?.in !== 'object' || found.object !== object) continue;
      if (value === null) parts.delete(found.part);
      else parts.set(found.part, textOf(trace, value));
    }
  return Object.fromEntries(parts);
}

/** Each step in a line: `line main.py:3 f`. */
export function stepsOf(trace: Trace): string[] {
  return trace.steps.map(([kind, frame, line]) => {
    const code = trace.codes[trace.frames[frame]?.code ?? -1];
    return `${kind} ${trace.files[code?.file ?? -1]?.path}:${line} ${code?.name}`;
  });
}

function textOf(trace: Trace, value: Value): string {
  if (typeof value === 'string') return value;
  const object = trace.objects[value];
  return object?.text ?? `${object?.type}#${value}`;
}
