import {
  at,
  type Case,
  isInstalled,
  isOfCase,
  knownFiles,
  type ProjectFiles,
  type StageName,
  stageOf,
  stagesOf,
} from '#case';
import type { Workspace } from '../state/workspace.ts';
import type { Chunk } from './chunk.ts';
import { type LineChange, lineChanges } from './line-changes.ts';
import { keystrokes, wordChanges } from './line-edit.ts';

/**
 * The key presses that turn a workspace into another stage. A file that the stage does not have is emptied: that has the
 * same effect as removing it.
 *
 * @param installed the text of a file of an installed package, as it is installed, if it is known
 */
export function chunksTo(
  subject: Case,
  workspace: Workspace,
  target: StageName,
  installed: (path: string) => string | undefined,
): readonly Chunk[] {
  // Of a deck that has changed since.
  if (!stagesOf(subject.definition).includes(target)) return [];
  const now = { ...knownFiles(subject, workspace.bench.stage), ...workspace.edits };
  const wanted = knownFiles(subject, target);
  const others = Object.keys(now).filter((path) => at(wanted, path) === undefined);
  const isLibrary = (path: string) => isInstalled(path) && !isOfCase(subject, path);
  const rest: ProjectFiles = Object.fromEntries(
    others.map((path) => [path, isLibrary(path) ? (installed(path) ?? at(now, path) ?? '') : '']),
  );
  return scriptOf(now, { ...wanted, ...rest }, stageOf(subject, target).open);
}

/**
 * What a person would type to make these files those: file by file, each from top to bottom, a few characters with each key
 * press. From any text, so that it also leads back from free-hand edits. A file that the target does not have is emptied.
 *
 * @param order files that come first, in this order; then those that are there, then new ones, then those that are emptied
 */
export function scriptOf(now: ProjectFiles, target: ProjectFiles, order: readonly string[] = []): Chunk[] {
  const differing = Object.keys(target).filter((file) => at(now, file) !== at(target, file));
  const typed = inOrder(differing, now, order).flatMap((file) =>
    fileScript(file, at(now, file), at(target, file) ?? ''),
  );
  const left = Object.keys(now).filter((file) => at(target, file) === undefined && at(now, file) !== '');
  return [...typed, ...left.sort().map((file) => emptied(file, at(now, file) ?? ''))];
}

/** Nobody takes a whole file away line by line. */
function emptied(file: string, text: string): Chunk {
  return { file, at: 0, cut: text.length, put: '', caret: 0 };
}

function inOrder(files: readonly string[], now: ProjectFiles, order: readonly string[]): string[] {
  const first = order.filter((file) => files.includes(file));
  const others = files.filter((file) => !first.includes(file)).sort();
  const isThere = (file: string) => at(now, file) !== undefined;
  return [...first, ...others.filter(isThere), ...others.filter((file) => !isThere(file))];
}

function fileScript(file: string, from: string | undefined, to: string): Chunk[] {
  // An empty file is a file too: something has to make it.
  if (to === '') return [emptied(file, from ?? '')];
  const hand = createHand(file, from ?? '');
  for (const change of lineChanges(from ?? '', to)) typeChange(hand, change);
  return hand.chunks;
}

/** Types a file, and knows the text before and after its cursor. */
interface Hand {
  readonly chunks: Chunk[];
  /** All that is finished, up to the cursor. */
  readonly place: () => number;
  readonly isAtEnd: () => boolean;
  /** The end of the line before the cursor, where the cursor is at a line's begin. */
  readonly endBefore: () => string;
  readonly keep: (text: string) => void;
  readonly cut: (text: string) => void;
  /** @param at behind the cursor nothing is finished; before it, at most a line end */
  readonly put: (text: string, at: number, caret?: number) => void;
}

function createHand(file: string, from: string): Hand {
  const chunks: Chunk[] = [];
  let done = '';
  let left = from.length;
  return {
    chunks,
    place: () => done.length,
    isAtEnd: () => left === 0,
    endBefore: () => /\r?\n$/.exec(done)?.[0] ?? '',
    keep(text) {
      done += text;
      left -= text.length;
    },
    cut(text) {
      chunks.push({ file, at: done.length, cut: text.length, put: '', caret: done.length });
      left -= text.length;
    },
    put(text, at, caret = at + text.length) {
      chunks.push({ file, at, cut: 0, put: text, caret });
      done = done.slice(0, at) + text + done.slice(at);
    },
  };
}

function typeChange(hand: Hand, change: LineChange): void {
  switch (change.do) {
    case 'keep':
      hand.keep(change.lines.join(''));
      break;
    case 'drop':
      for (const line of change.lines) hand.cut(line);
      break;
    case 'edit':
      typeEdit(hand, change.from, change.to);
      break;
    case 'add':
      typeLines(hand, change.lines.join(''));
  }
}

function typeEdit(hand: Hand, from: string, to: string): void {
  let left = from.length;
  for (const { kept, cut, put } of wordChanges(from, to)) {
    hand.keep(kept);
    if (cut !== '') hand.cut(cut);
    for (const keys of keystrokes(put)) hand.put(keys, hand.place());
    left -= kept.length + cut.length;
  }
  hand.keep(from.slice(from.length - left));
}

/** Whole lines: a person opens a line of their own for them first, lest the next line is pushed along. */
function typeLines(hand: Hand, text: string): void {
  const end = /\r?\n$/.exec(text)?.[0] ?? '';
  const before = hand.endBefore();
  const start = hand.place();
  if (end !== '' && before === end) {
    typeAt(hand, end + text.slice(0, -end.length), start - end.length);
  } else if (end !== '' && start === 0 && !hand.isAtEnd()) {
    hand.put(end, 0, 0);
    typeAt(hand, text.slice(0, -end.length), 0);
  } else typeAt(hand, text, start);
}

function typeAt(hand: Hand, text: string, at: number): void {
  let place = at;
  for (const keys of keystrokes(text)) {
    hand.put(keys, place);
    place += keys.length;
  }
}
