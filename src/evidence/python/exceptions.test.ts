import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { sourcesOf } from '#case';
import { recordTranscript, type Transcript } from '#runtime';
import { createNodeRuntime } from '../../../tools/python/node-runtime.ts';
import type { ExceptionTree } from '../clue.ts';
import type { Frame } from '../frame.ts';
import { HOSTILE_FAMILIES, hostileText } from '../hostile-texts-for-tests.ts';
import type { ToldException } from './exception-told.ts';
import { printedLines } from './printed-line.ts';
import { scan } from './scan.ts';
import { speakersOf } from './speakers.ts';
import type { Chain } from './traceback.ts';

const MAIN = readFileSync(new URL('./exceptions-for-tests.py', import.meta.url), 'utf8');
/** As the page has it: what Python itself prints of an exception is painted then. */
const COLOURS = { TERM: 'xterm-256color', NO_COLOR: '' };

const runtime = createNodeRuntime();
afterAll(() => runtime.dispose());

async function run(files: Readonly<Record<string, string>>): Promise<Transcript> {
  const program = { files, argv: ['main.py'], env: COLOURS };
  return await recordTranscript(await runtime.spawn(program), program, 'test').done;
}

interface Spec {
  readonly kind: string;
  readonly message: string;
  readonly notes: readonly string[];
  readonly depth: number | null;
  readonly parts?: readonly Spec[];
  readonly cause?: Spec;
  readonly context?: Spec;
}

/** What people write into messages, and what only looks like something of Python's. */
const words = fc.constantFrom(
  'it says',
  'größe: 3',
  'ValueError: nested',
  'Traceback (most recent call last):',
  '  File "main.py", line 3, in f',
  '| a table | of things |',
  '+-+---------------- 1 ----------------',
  '日本 \u200f עברית',
  'order.py:1',
  '  indented',
  'main.py:2: UserWarning: no',
  '',
);
const line = fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: fc.constant('KeyError') });
const message = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const note = fc.constantFrom('while paying ana', 'two\nlines', '  indented', 'größe');

const errorsWith = (message: fc.Arbitrary<string>) =>
  fc
    .letrec<{ error: Spec }>((tie) => {
      const base = {
        message,
        notes: fc.array(note, { maxLength: 2 }),
        depth: fc.option(fc.constantFrom(0, 1, 2, 3, 5, 40)),
      };
      const leaf = fc.record<Spec>({
        ...base,
        kind: fc.constantFrom('value', 'key', 'unicode', 'broken', 'local', 'syntax', 'interrupt'),
      });
      const simple = leaf.map((spec) => (spec.kind === 'interrupt' ? { ...spec, message: '' } : spec));
      const plain = simple.filter(({ kind }) => kind !== 'interrupt');
      const linked = fc
        .tuple(simple, tie('error'), fc.constantFrom('cause', 'context'))
        .map(([spec, led, link]): Spec => ({ ...spec, [link]: led }));
      const group = fc
        .tuple(
          fc.record(base),
          fc.array(fc.oneof(plain, tie('error').filter(isPlain)), { minLength: 1, maxLength: 3 }),
        )
        .map(([spec, parts]): Spec => ({ ...spec, kind: 'group', parts }));
      return { error: fc.oneof({ maxDepth: 3, depthSize: 'small' }, simple, linked, group) };
    })
    .error.map(asRaised);

/** An `ExceptionGroup` holds no `KeyboardInterrupt`. */
function isPlain({ kind }: Spec): boolean {
  return kind !== 'interrupt';
}

const hostile = fc
  .tuple(fc.constantFrom(...HOSTILE_FAMILIES), fc.integer({ min: 1, max: 300 }))
  .map(([family, length]) => hostileText(family, length));

/** Without a header and without others, the name of one that was never raised is a line like any other. */
function asRaised(spec: Spec): Spec {
  return spec.depth === null ? { ...spec, depth: 0 } : spec;
}

/** What Python knows of an exception, as `exceptions-for-tests.py` writes it down. */
interface Known {
  readonly type: string;
  readonly message: string;
  readonly notes: string;
  readonly frames: readonly (readonly [string, number, string | null])[];
  readonly parts: readonly Known[];
  readonly led: readonly ['cause' | 'context', Known] | null;
}

type Led = readonly (ExceptionTree & { readonly role: 'cause' | 'context' })[];

/** The same of what was read. */
function knownOf(tree: ExceptionTree, [next, ...more]: Led = []): Known {
  return {
    type: tree.type,
    message: tree.message,
    notes: (tree.notes ?? []).join('\n'),
    frames: everyCall(tree.frames).map((frame) => [pathOf(frame.file), frame.line, frame.function]),
    parts: (tree.parts ?? []).map((part) => knownOf(part, part.ledBy)),
    led: next ? [next.role, knownOf(next, more)] : null,
  };
}

function pathOf(file: string): string {
  return file === 'main.py' ? '/home/talk/main.py' : file;
}

/** Those that are written once, as often as they came. */
function everyCall(frames: readonly Frame[]): Frame[] {
  const all: Frame[] = [];
  for (const { again, ...frame } of frames) {
    all.push(frame);
    const round = all.slice(-(again?.calls ?? 1));
    for (let time = 0; time < (again?.times ?? 0); time++) all.push(...round);
  }
  return all;
}

/** A message's last empty lines are not seen. */
function trimmed(known: Known): Known {
  const { led } = known;
  return {
    ...known,
    message: known.message.trimEnd(),
    parts: known.parts.map(trimmed),
    led: led && [led[0], trimmed(led[1])],
  };
}

/** The exceptions that a run printed, and what Python knew of them. */
async function told(specs: readonly object[]): Promise<{ read: Known[]; known: Known[] }> {
  const files = { 'main.py': MAIN, 'spec.json': JSON.stringify(specs) };
  const transcript = await run(files);
  const left = transcript.exit?.leftBehind.find(({ path }) => path === '/tmp/known.json');
  if (!left) throw new Error(JSON.stringify(transcript.dialogue).slice(-2_000));
  const sources = sourcesOf(files);
  const { items } = scan(printedLines(transcript, 'stderr'), {
    sources,
    speakers: speakersOf([files], false),
  });
  const chains = items
    .filter((item): item is ToldException => item.is === 'exception')
    .map(({ chain }) => chain);
  const known: Known[] = JSON.parse(left.text);
  return {
    read: chains.map(knownOfChain),
    known: known.map(trimmed),
  };
}

function knownOfChain({ last, ledBy }: Chain): Known {
  return knownOf(last, ledBy);
}

/** Trees of one run: an interpreter takes longer than many of them. */
const TREES = 20;
const RUNS = 10;

interface Printed {
  readonly error: Spec;
  readonly painted: boolean;
  readonly before: string;
  readonly after: string;
}

/** Has Python print each of these, and says which one is not read as Python knows it. A failure names the seed that leads to it again. */
async function misread(printed: fc.Arbitrary<Printed>): Promise<string | null> {
  const seed = Math.trunc(Math.random() * 1e9);
  const all = fc.sample(printed, { numRuns: TREES * RUNS, seed });
  for (let from = 0; from < all.length; from += TREES) {
    const specs = all.slice(from, from + TREES);
    const { read, known } = await told(specs);
    const texts = new Set(read.map((each) => JSON.stringify(each)));
    const index = known.findIndex((each) => !texts.has(JSON.stringify(each)));
    if (index < 0) continue;
    const near = read.filter(({ type }) => type === known[index]?.type);
    return JSON.stringify({ seed, spec: specs[index], known: known[index], near }).slice(0, 4_000);
  }
  return null;
}

test('Whatever exception Python prints by itself is read as Python knows it, with any text around it', async () => {
  const printed = fc.record({
    error: errorsWith(message),
    painted: fc.constant(true),
    before: hostile.map((text) => `${text}\n\n`),
    after: hostile.map((text) => `\n${text}\n`),
  });
  expect(await misread(printed)).toBeNull();
});

test('What a program prints of an exception without colours is read as Python knows it, if its message is one line', async () => {
  const printed = fc.record({
    error: errorsWith(words.filter((text) => text !== '')),
    painted: fc.constant(false),
    before: hostile.map((text) => `${text}\n\n`),
    after: hostile.map((text) => `\n${text}\n`),
  });
  expect(await misread(printed)).toBeNull();
});
