import * as v from 'valibot';
import type { ProcessExit, Program, RuntimeInfo, Transcript } from '#runtime';
import { listOf } from '../../windows/index.ts';
import type { Python, Run } from '../state/session.ts';
import { Finite, ofType, once, Texts } from './basics.ts';

const ProgramSchema = ofType<Program>()(
  v.strictObject({
    files: once(Texts),
    argv: listOf(v.string()),
    env: Texts,
    packages: v.exactOptional(listOf(v.string())),
    steps: v.exactOptional(v.literal(true)),
    recording: v.exactOptional(v.string()),
  }),
);

const ExitSchema = ofType<ProcessExit>()(
  v.strictObject({
    ending: v.variant('how', [
      v.strictObject({ how: v.literal('exited'), code: Finite }),
      v.strictObject({ how: v.literal('killed') }),
      v.strictObject({ how: v.literal('crashed'), reason: v.string() }),
    ]),
    leftBehind: listOf(
      v.strictObject({ path: v.string(), text: v.string(), note: v.exactOptional(v.string()) }),
    ),
    trace: v.exactOptional(v.string()),
    milliseconds: Finite,
  }),
);

const ChunkSchema = v.strictObject({ stream: v.picklist(['stdin', 'stdout', 'stderr']), text: v.string() });

const TranscriptSchema = ofType<Transcript>()(
  v.strictObject({
    program: once(ProgramSchema),
    runtime: v.string(),
    dialogue: once(listOf(once(ChunkSchema))),
    exit: v.nullable(once(ExitSchema)),
    isWaiting: v.exactOptional(v.literal(true)),
    isSecret: v.exactOptional(v.literal(true)),
  }),
);
const transcript = once(TranscriptSchema);

export const RunSchema = ofType<Run>()(
  v.variant('status', [
    v.strictObject({ status: v.literal('none') }),
    v.strictObject({ status: v.literal('starting') }),
    v.strictObject({ status: v.literal('running'), transcript }),
    v.strictObject({ status: v.literal('ended'), transcript }),
    v.strictObject({ status: v.literal('lost'), transcript, because: v.string() }),
    v.strictObject({ status: v.literal('recorded'), transcript, because: v.string() }),
    v.strictObject({ status: v.literal('failed'), reason: v.string() }),
  ]),
);

const InfoSchema = ofType<RuntimeInfo>()(
  v.strictObject({
    name: v.string(),
    isLive: v.boolean(),
    label: v.string(),
    interactive: v.variant('works', [
      v.strictObject({ works: v.literal(true) }),
      v.strictObject({ works: v.literal(false), because: v.string() }),
    ]),
    isolation: v.variant('isFull', [
      v.strictObject({ isFull: v.literal(true), how: v.string() }),
      v.strictObject({ isFull: v.literal(false), because: v.string() }),
    ]),
    because: v.exactOptional(v.string()),
    offer: v.exactOptional(v.string()),
  }),
);

export const PythonSchema = ofType<Python>()(
  v.variant('status', [
    v.strictObject({ status: v.literal('asleep') }),
    v.strictObject({ status: v.literal('starting'), step: v.exactOptional(v.string()) }),
    v.strictObject({ status: v.literal('ready'), info: InfoSchema }),
    v.strictObject({ status: v.literal('missing'), reason: v.string() }),
  ]),
);
