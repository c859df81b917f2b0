import { type ProjectFiles, sourcesOf } from '#case';
import type { Transcript } from '#runtime';
import { countedOnce, toldApart } from './apart.ts';
import type { Clue, ExceptionClue, ExceptionRole, StackClue } from './clue.ts';
import type { ToldException } from './python/exception-told.ts';
import { isHandled } from './python/is-handled.ts';
import { printedLines, writtenLines } from './python/printed-line.ts';
import { type Item, type Scanned, scan } from './python/scan.ts';
import { speakersOf } from './python/speakers.ts';
import type { ToldStack } from './python/stack-lines.ts';
import { asSentence, printedTo, withNamesAsCode } from './python/title.ts';
import type { Known } from './python/traceback.ts';

/** What Python, and the hooks of the shelf, say by themselves, by what it is. */
export interface PythonSaid {
  /** What ended the run, with what led to it; then the tests that failed. */
  readonly endings: readonly Clue[];
  readonly reports: readonly StackClue[];
  /** What hooks say in a sentence. */
  readonly sentences: readonly string[];
  /** Exceptions of a run that went on. */
  readonly passed: readonly ExceptionClue[];
  readonly warnings: readonly Clue[];
  /** Stacks that the program printed by itself. */
  readonly stacks: readonly StackClue[];
  /** What no format of Python's own is in, text by text. */
  readonly rests: readonly { readonly from: string; readonly lines: readonly string[] }[];
}

interface Text extends Scanned {
  readonly from: string;
}

/** Reads all that a run printed and left behind for what is in Python's own formats, or those of the shelf. */
export function readPython(transcript: Transcript, library: ProjectFiles): PythonSaid {
  const { files, packages = [] } = transcript.program;
  const sources = sourcesOf(library, files);
  const known: Known = { sources, speakers: speakersOf([library, files], packages.length === 0) };
  const texts = textsOf(transcript, known);
  const ended = endingOf(transcript, texts);
  const all = texts.flatMap(({ from, items }) => items.map((item) => ({ from, item })));
  const exceptions = all.flatMap(({ item }) => (item.is === 'exception' && item !== ended ? [item] : []));
  const failed = exceptions.filter(({ how }) => how === 'failed');
  const passed = exceptions.filter(({ how }) => how !== 'failed');
  const crashes = all.flatMap(({ from, item }) =>
    item.is === 'stack' && item.by === 'crash' ? [stackClue(item, from)] : [],
  );
  return {
    endings: countedOnce([
      ...(ended ? exceptionClues(ended, 'ended') : []),
      ...crashes,
      ...failed.flatMap((each) => exceptionClues(each, 'failed')),
    ]),
    reports: toldApart(countedOnce(all.flatMap(({ from, item }) => reportClue(item, from)))),
    sentences: all.flatMap(({ item }) =>
      item.is === 'report' && isSentence(item) ? [asSentence(item.heading)] : [],
    ),
    passed: countedOnce(passed.flatMap((each) => exceptionClues(each, roleOf(each, known)))),
    warnings: countedOnce(all.flatMap(({ item }) => warningClue(item))),
    stacks: all.flatMap(({ from, item }) =>
      item.is === 'stack' && item.by === 'program' ? [stackClue(item, from)] : [],
    ),
    rests: texts.map(({ from, rest }) => ({ from, lines: rest })),
  };
}

function textsOf(transcript: Transcript, known: Known): Text[] {
  const left = transcript.exit?.leftBehind ?? [];
  return [
    // What ended a run is said there.
    { from: 'stderr', ...scan(printedLines(transcript, 'stderr'), known) },
    { from: 'stdout', ...scan(printedLines(transcript, 'stdout'), known) },
    ...left.map(({ path, text }) => ({
      from: path,
      ...(text === '' ? { items: [], rest: [path] } : scan(writtenLines(text), known)),
    })),
  ];
}

/** The exception that ended the run: Python has printed it last of all that it paints, or last on stderr, and nobody has caught it. */
function endingOf({ exit, program }: Transcript, texts: readonly Text[]): ToldException | null {
  if (exit?.ending.how !== 'exited' || exit.ending.code === 0) return null;
  const [stderr = [], stdout = []] = texts.slice(0, 2).map(({ items }) => items.filter(mayEnd));
  const isPainted = ({ chain }: ToldException) => chain.isPainted;
  const painted = stderr.findLast(isPainted) ?? stdout.findLast(isPainted);
  if (painted) return painted;
  const last = stderr.at(-1);
  return last && isFromTheStart(last, program.files) ? last : null;
}

function mayEnd(item: Item): item is ToldException {
  return item.is === 'exception' && (item.how === 'any' || item.how === 'record');
}

/** Whether it has come through all calls, from the script that runs; one that was caught and shown has come no further than that. */
function isFromTheStart({ chain: { last } }: ToldException, files: ProjectFiles): boolean {
  const [first] = last.frames;
  if (!first) return false;
  const isStart =
    first.function === '<module>' || first.function === null || first.file.startsWith('<frozen runpy>');
  return isStart && !isHandled(first, files);
}

function roleOf({ how }: ToldException, { speakers }: Known): ExceptionRole {
  switch (how) {
    case 'any':
      return speakers.shows;
    case 'record':
      return 'logged';
    default:
      return how;
  }
}

/** An exception, and below it those that led to it. */
function exceptionClues({ chain, said }: ToldException, role: ExceptionRole): ExceptionClue[] {
  const isTold = said !== '' && role !== 'ended' && role !== 'printed';
  return [
    { kind: 'exception', role, ...(isTold && { said }), ...chain.last },
    ...chain.ledBy.map((led): ExceptionClue => ({ kind: 'exception', ...led })),
  ];
}

function isSentence({ frames, facts }: { frames: readonly unknown[]; facts: readonly unknown[] }): boolean {
  return frames.length === 0 && facts.length === 0;
}

function reportClue(item: Item, from: string): StackClue[] {
  if (item.is !== 'report' || isSentence(item)) return [];
  const { heading, frames, facts } = item;
  return [
    {
      kind: 'stack',
      by: 'hook',
      title: withNamesAsCode(heading),
      frames,
      ...(facts.length > 0 && { facts }),
      from,
    },
  ];
}

function stackClue({ heading, frames, by }: ToldStack, from: string): StackClue {
  const title = heading === null ? printedTo(from) : withNamesAsCode(heading);
  return { kind: 'stack', by, title, frames, from };
}

function warningClue(item: Item): Clue[] {
  if (item.is !== 'warning') return [];
  const { category, message, frame } = item;
  return [{ kind: 'warning', category, message, frames: [frame] }];
}
