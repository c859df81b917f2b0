import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CluePattern, checkTask, namedLines, type RunTask, sourcesOf } from '#case';
import type { Transcript } from '#runtime';
import { smallCase } from '../case/case-for-tests.ts';
import { compareTranscripts } from './compare-transcripts.ts';
import type { Frame } from './frame.ts';
import { readAnyEvidence, readEvidence } from './read-evidence.ts';
import { runSeen } from './run-seen.ts';

/** How many transcripts are read. A failure prints the seed that leads to it again. */
const ROUNDS = 10_000;

const name = fc.constantFrom(
  ...[
    'constructor',
    '__proto__',
    'valueOf',
    'toString',
    'hasOwnProperty',
    'then',
    'main',
    'c++',
    '(x+x+)+y',
    '',
  ],
);
const file = name.map((stem) => `${stem}.py`);
const path = fc.oneof(
  file,
  name,
  file.map((each) => `/home/talk/${each}`),
  file.map((each) => `/x/site-packages/${each}`),
);
const line = fc.oneof(fc.integer({ min: -1, max: 12 }), fc.constantFrom('99999999999999999999', '', '0x1'));

/** Pieces of what Python, pdb and hooks print, with any names in them. */
const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    ' ',
    '    ',
    'Traceback (most recent call last):\n',
    '(Pdb) ',
    '-> x\n',
    '    ~~^^\n',
    '\x1b[31m',
  ),
  fc.constantFrom(
    'first 1 2 3\n',
    'Now in:\n',
    '\ud800',
    '\u0000',
    '\u2028',
    '\r',
    ': ',
    'tmp-a1-abcdefgh',
    '0x7f00aa00bb',
  ),
  fc.tuple(path, line, name).map(([where, at, what]) => `  File "${where}", line ${at}, in ${what}\n`),
  fc.tuple(path, line, name).map(([where, at, what]) => `> ${where}(${at})${what}()\n`),
  fc.tuple(path, line, name).map(([where, at, what]) => `  ${where}:${at} ${what}\n`),
  fc.tuple(name, line).map(([label, value]) => `${label} ${value} ${value}\n`),
  fc.tuple(name, name).map(([type, message]) => `${type}: ${message}\n`),
  fc.string({ maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

const transcript: fc.Arbitrary<Transcript> = fc.record({
  program: fc.record({
    files: fc
      .array(fc.tuple(file, fc.constantFrom('', 'pass\n', 'a\n    b\n\n')), { maxLength: 5 })
      .map((files): Readonly<Record<string, string>> => Object.fromEntries(files)),
    argv: fc.constant(['main.py']),
    env: fc.constant({}),
  }),
  runtime: fc.constant('CPython'),
  dialogue: fc.array(fc.record({ stream: fc.constantFrom('stdout', 'stderr', 'stdin'), text }), {
    maxLength: 3,
  }),
  exit: fc.option(
    fc.record({
      ending: fc.constantFrom({ how: 'exited', code: 1 } as const, { how: 'killed' } as const),
      leftBehind: fc.array(
        fc.record({
          path: fc.oneof(
            name.map((each) => `/tmp/${each}`),
            text,
          ),
          text,
        }),
        { maxLength: 2 },
      ),
      milliseconds: fc.constant(1),
    }),
    { freq: 6 },
  ),
});

const PATTERNS: readonly CluePattern[] = [
  {
    kind: 'stack',
    from: { stream: 'stdout' },
    heading: /^(.+):$/,
    frame: /^ {2}(?<file>.+):(?<line>\d+) (?<function>.+)$/,
    titles: ['{}'],
  },
  { kind: 'stack', from: { file: '/tmp/constructor' }, heading: /^Now in:$/, titles: ['{}'] },
  {
    kind: 'leftover',
    path: /^\/tmp\/(?<stack>.*)/,
    frame: /(?<![a-z_])(?<module>[a-z_]+)(?<line>\d*)/,
    title: '{}',
  },
  { kind: 'sequence', from: { stream: 'stdout' }, row: /^(?<label>\w+) (?<values>.*)$/, title: '' },
];

const TASK: RunTask = {
  id: 'any',
  goal: '',
  kind: 'fix-it',
  hints: ['', '', ''],
  done: 'done',
  expects: [
    { see: 'line', place: { file: 'constructor.py', code: 'pass' }, otherwise: 'line' },
    { see: 'text', text: [/^\w+: /m, 'valueOf'], otherwise: 'text' },
    { see: 'leftover', path: /^\/tmp\/c/, otherwise: 'leftover' },
    { see: 'edit', file: '__proto__.py', otherwise: 'edit' },
  ],
};

function isFrame({ file: where, line: at, function: what, source, owner }: Frame): boolean {
  return (
    typeof where === 'string' &&
    Number.isFinite(at) &&
    (what === null || typeof what === 'string') &&
    (source === null || (typeof source === 'string' && source !== '')) &&
    ['project', 'installed', 'python'].includes(owner)
  );
}

/** Whether something can be stored and sent as it is. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || value === null)
    return ['string', 'number', 'object'].includes(typeof value);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

test('Any transcript is read, and gives plain data', () => {
  fc.assert(
    fc.property(transcript, transcript, (one, other) => {
      for (const read of [readEvidence, readAnyEvidence]) {
        const evidence = read(one, PATTERNS, other.program.files);
        expect(evidence.clues.every(({ frames }) => frames.every(isFrame))).toBe(true);
        expect(isPlain(evidence)).toBe(true);
      }
      const { lines } = compareTranscripts(one, other);
      expect(lines.every(({ left, right }) => left !== null || right !== null)).toBe(true);
      const seen = runSeen(one);
      if (!seen) return;
      const verdict = checkTask(smallCase({ buggy: other.program.files }), TASK, { kind: 'run' }, seen, null);
      expect(typeof (verdict.passed ? verdict.says : verdict.saw)).toBe('string');
      const sources = sourcesOf(one.program.files);
      for (const named of namedLines(sources)(seen.stdout)) {
        expect(sources.has(named.file)).toBe(true);
        expect(named.line).toBeLessThanOrEqual(sources.lineCount(named.file));
      }
    }),
    { numRuns: ROUNDS },
  );
});
