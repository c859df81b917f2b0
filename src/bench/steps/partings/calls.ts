import {
  type CallsQuestion,
  callOf,
  callsLike,
  type Parting,
  partings,
  type Stretch,
  type Walk,
} from '../../../steps/index.ts';

/** Two calls of one function, and where they part. */
export interface CallsParted {
  readonly left: Stretch;
  readonly right: Stretch;
  readonly partings: readonly Parting[];
}

const asked = new WeakMap<Walk, Map<string, CallsParted | null>>();

/** Looked up once; `null` where the walk has no such calls. */
export function callsParted(walk: Walk, { left, right }: CallsQuestion): CallsParted | null {
  const answers = asked.get(walk) ?? new Map<string, CallsParted | null>();
  asked.set(walk, answers);
  const key = `${left} ${right}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const [one, other] = [callOrNone(walk, left), callOrNone(walk, right)];
  const answer = one && other ? { left: one, right: other, partings: partings(one, other) } : null;
  answers.set(key, answer);
  return answer;
}

/** Another window may say anything. */
function callOrNone(walk: Walk, frame: number): Stretch | null {
  return frame < walk.trace.frames.length ? callOf(walk, frame) : null;
}

/** Which call of its function a frame is, and all of them, as frames. */
export interface CallSeen {
  /** `save()`; of a module its file. */
  readonly name: string;
  readonly isModule: boolean;
  /** Counted from 0. */
  readonly index: number;
  readonly calls: readonly number[];
}

export function callSeen(walk: Walk, frame: number): CallSeen {
  const code = walk.trace.codes[walk.trace.frames[frame]?.code ?? 0];
  const isModule = code?.name === '<module>';
  const file = walk.trace.files[code?.file ?? 0]?.path ?? '';
  const calls = callsLike(walk, frame);
  return {
    name: isModule ? file.replace(/^site-packages\//, '') : `${code?.name ?? ''}()`,
    isModule,
    index: calls.indexOf(frame),
    calls,
  };
}
