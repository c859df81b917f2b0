import { resolve } from 'node:path';
import { type CluePattern, checkTask, type ProjectFiles, type RunTask, stagesOf } from '#case';
import { compareTranscripts, programOf, readEvidence, readPrintedStacks, runSeen } from '#evidence';
import type { Transcript } from '#runtime';
import { screenText } from '../../src/bench/terminal/screen-text.ts';
import { continuation } from '../../src/bench/terminal/screen-writer.ts';
import { smallCase } from '../../src/case/case-for-tests.ts';
import { foundIn } from '../../src/case/expectations.ts';
import {
  HOSTILE_FAMILIES,
  type HostileFamily,
  hostileText,
} from '../../src/evidence/hostile-texts-for-tests.ts';
import { readRecording } from '../cases/recordings.ts';
import { casePatterns } from '../patterns/case-patterns.ts';
import type { Bed } from './bed.ts';
import { median } from './median.ts';
import { type Row, row } from './row.ts';

/** All that a transcript keeps, in characters, and a quarter of it. */
const WHOLE = 400_000;
const QUARTER = WHOLE / 4;
const BUDGET_MS = 200;
/** What is four times as long takes four times as long, and up to twice that where memory is short. */
const BUDGET_GROWTH = 8;
/** What takes less than that says nothing about how it grows. */
const LEAST_MS = 20;

const FILES: ProjectFiles = { 'main.py': 'f()\n'.repeat(20), 'shop/views.py': 'pass\n' };
const RUN: Transcript = {
  program: { files: FILES, argv: ['main.py'], env: {} },
  runtime: 'CPython',
  dialogue: [],
  exit: { ending: { how: 'exited', code: 1 }, leftBehind: [], milliseconds: 1 },
};
const TASK: RunTask = {
  id: 'place-the-hook',
  goal: '',
  kind: 'place-the-hook',
  hints: ['', '', ''],
  done: '',
  expects: [{ see: 'line', place: { file: 'shop/views.py', code: 'pass' }, otherwise: '' }],
};

/** Something that a page does with the transcript of a run. */
interface Reader {
  readonly name: string;
  readonly read: (run: Transcript) => unknown;
}

/** How long each reader takes for a text of each family: what a hostile program costs a page, and how that grows. */
export async function readers({ cases, rounds }: Bed): Promise<Row[]> {
  const all = readersOf(cases);
  const timed = HOSTILE_FAMILIES.map((family) => {
    const parts = all.map((reader) => {
      const times = timesOf(reader, family, WHOLE, rounds);
      return { reader, family, ms: median(times), least: Math.min(...times) };
    });
    return { family, parts, ms: sumOf(parts) };
  });
  const [worst] = timed.toSorted((one, other) => other.ms - one.ms);
  const growths = timed
    .flatMap(({ parts }) => parts)
    .filter(({ ms }) => ms >= LEAST_MS)
    .map(({ reader, family, least }) => ({
      ratio: least / Math.min(...timesOf(reader, family, QUARTER, rounds)),
      of: `the ${reader.name} of ${family}`,
    }));
  const [fastest] = growths.toSorted((one, other) => other.ratio - one.ratio);
  const slowest = worst?.parts.toSorted((one, other) => other.ms - one.ms).slice(0, 3) ?? [];
  const usual = timeOfRecordings(cases, all, rounds);
  const parts = slowest.map(({ reader, ms }) => `${reader.name} ${Math.round(ms)} ms`).join(', ');
  const hostile = `${timed.length} hostile texts of ${WHOLE.toLocaleString('en')} characters`;
  const growth = `a text four times as long: ${fastest?.of ?? 'nothing takes long'}`;
  return [
    row('readers', worst?.ms ?? 0, 'ms', BUDGET_MS, `the worst of ${hostile}: ${worst?.family}; ${parts}`),
    row('readers:growth', fastest?.ratio ?? 0, 'ratio', BUDGET_GROWTH, growth),
    row('readers:usual', usual.ms, 'ms', BUDGET_MS, `all ${usual.count} recordings of the cases together`),
  ];
}

/** All that reads what a program printed, for the case that has the most clues, and the patterns of all cases. */
function readersOf(cases: Bed['cases']): readonly Reader[] {
  const clues = cases
    .map(({ definition }): readonly CluePattern[] => definition.clues ?? [])
    .reduce((most, each) => (each.length > most.length ? each : most), []);
  const texts = cases.flatMap(({ definition }) => casePatterns(definition).map(({ pattern }) => pattern));
  return [
    { name: 'evidence', read: (run) => readEvidence(run, clues) },
    { name: 'printed stacks', read: (run) => readPrintedStacks(run) },
    { name: 'comparison', read: (run) => compareTranscripts(run, { ...run, dialogue: longer(run) }) },
    { name: 'task', read: (run) => check(run) },
    { name: 'patterns', read: (run) => texts.map((pattern) => foundIn(printedBy(run), pattern)) },
    { name: 'terminal', read: (run) => continuation(screenText(run).slice(0, -1), screenText(run), true) },
  ];
}

/** Of the stream for which it takes longer. */
function timesOf({ read }: Reader, family: HostileFamily, length: number, rounds: number): readonly number[] {
  const text = hostileText(family, length);
  const [out, err] = (['stdout', 'stderr'] as const).map((stream) => {
    const run = { ...RUN, dialogue: [{ stream, text }] };
    return Array.from({ length: rounds }, () => took(() => read(run)));
  });
  return out && err && median(out) > median(err) ? out : (err ?? []);
}

function timeOfRecordings(cases: Bed['cases'], all: readonly Reader[], rounds: number) {
  const runs = cases.flatMap((subject) =>
    stagesOf(subject.definition).flatMap((stage): Transcript[] => {
      const recording = readRecording(resolve('cases'), subject.id, stage);
      return recording ? [{ ...recording, program: programOf(subject, stage) }] : [];
    }),
  );
  const readAll = () => {
    for (const run of runs) for (const { read } of all) read(run);
  };
  return { count: runs.length, ms: median(Array.from({ length: rounds }, () => took(readAll))) };
}

function check(run: Transcript): unknown {
  const seen = runSeen(run);
  return seen && checkTask(smallCase({ buggy: run.program.files }), TASK, { kind: 'run' }, seen, null);
}

/** The same, with a word more: no line of it is the same then, if there is but one. */
function longer({ dialogue }: Transcript): Transcript['dialogue'] {
  return dialogue.map(({ stream, text }) => ({ stream, text: `.${text}.` }));
}

function printedBy({ dialogue }: Transcript): string {
  return dialogue.map(({ text }) => text).join('');
}

/** Of the processor's time, which nobody else on the machine takes away. */
function took(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function sumOf(parts: readonly { readonly ms: number }[]): number {
  return parts.reduce((sum, { ms }) => sum + ms, 0);
}
