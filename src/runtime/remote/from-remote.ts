import * as v from 'valibot';
import {
  CHUNK_WEIGHT,
  LONGEST_NOTE,
  LONGEST_PATH,
  LONGEST_REASON,
  LONGEST_TEXT,
  LONGEST_TRACE,
  MOST_LEFT_BEHIND,
} from '../bounds.ts';
import { WAITING } from '../process.ts';
import { OUTPUT_MESSAGE } from './protocol.ts';

/** Longer than anything that our own side sends; who sends more is not ours any more. */
const LONGEST_CHUNK = 16 * OUTPUT_MESSAGE;
const MOST_CHUNKS = OUTPUT_MESSAGE / CHUNK_WEIGHT;

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sentence = v.pipe(v.string(), v.maxLength(LONGEST_REASON));

const info = v.strictObject({
  label: v.pipe(v.string(), v.regex(/^CPython [\d.]{1,20}$/)),
  interactive: v.variant('works', [
    v.strictObject({ works: v.literal(true) }),
    v.strictObject({ works: v.literal(false), because: sentence }),
  ]),
});

const chunk = v.strictObject({
  stream: v.picklist(['stdout', 'stderr']),
  text: v.pipe(v.string(), v.maxLength(LONGEST_CHUNK)),
});

const ending = v.variant('how', [
  v.strictObject({ how: v.literal('exited'), code: v.pipe(v.number(), v.safeInteger()) }),
  v.strictObject({ how: v.literal('killed') }),
  v.strictObject({ how: v.literal('crashed'), reason: sentence }),
]);

const leftBehind = v.strictObject({
  path: v.pipe(v.string(), v.maxLength(LONGEST_PATH)),
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT + LONGEST_NOTE)),
  note: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_NOTE))),
});

const exit = v.strictObject({
  ending,
  leftBehind: v.pipe(v.array(leftBehind), v.maxLength(MOST_LEFT_BEHIND + 1), v.readonly()),
  trace: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_TRACE))),
  milliseconds: v.pipe(v.number(), v.minValue(0)),
});

const message = v.variant('type', [
  v.strictObject({ type: v.literal('booted'), request: number, info }),
  v.strictObject({ type: v.literal('spawned'), request: number }),
  v.strictObject({ type: v.literal('failed'), request: number, reason: sentence }),
  v.strictObject({
    type: v.literal('output'),
    process: number,
    chunks: v.pipe(v.array(chunk), v.maxLength(MOST_CHUNKS), v.readonly()),
  }),
  v.strictObject({
    type: v.literal('waiting'),
    process: number,
    waiting: v.picklist(WAITING),
  }),
  v.strictObject({ type: v.literal('ended'), process: number, exit }),
]);

/** To the page: an answer to each request, and `output`, `waiting`… `ended` for each process. */
export type FromRemote = v.InferOutput<typeof message>;

/**
 * A message as it came from elsewhere, or `null` for what is none. The other side runs a stranger's program: nothing
 * that comes from it is believed unseen.
 */
export function readFromRemote(data: unknown): FromRemote | null {
  return v.is(message, data) ? data : null;
}
