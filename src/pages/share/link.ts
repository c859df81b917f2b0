import { at, type Case, isInstalled, knownFiles } from '#case';
import type { CaseEntry } from '../../case/catalogue.ts';
import { counted } from '../../ui/words.ts';
import { checkCollisions, checkPath, checkText } from './checks.ts';
import { pack, unpack } from './packing.ts';
import { ASK_AGAIN, COPY_AGAIN, LinkProblem, quoted } from './problem.ts';
import { fromWire, parseWire, type SharedBench, toWire, type Wire } from './shared-bench.ts';

/** The version of what is packed, and how. */
const VERSION = 1;

type KnownCase = Pick<CaseEntry, 'id' | 'stages'>;

const MOST_FILES = 50;
const MOST_LINES = 10_000;

/** The bench in a link, or why it cannot be opened, as a sentence for the reader. */
type ReadLink =
  | { readonly ok: true; readonly shared: SharedBench }
  | { readonly ok: false; readonly problem: string };

/** A bench as the last part of an address: `1.eJyrVkp…` */
export function linkOf(shared: SharedBench): string {
  return `${VERSION}.${pack(JSON.stringify(toWire(shared)))}`;
}

/** Reads any text as a link to a case of this deck: a bench that is safe to open, or why it is not. */
export function readLink(text: string, cases: readonly KnownCase[]): ReadLink {
  return asValue(() => {
    const wire = parseWire(unpack(payloadOf(text)));
    checkPlace(wire, cases);
    checkFiles(wire);
    return { ok: true, shared: fromWire(wire) };
  });
}

/**
 * Fits a link to the files of its case: drops edits that equal the stage, and refuses files that collide with those of
 * the stage.
 */
export function fittedTo(subject: Case, shared: SharedBench): ReadLink {
  return asValue(() => {
    const known = knownFiles(subject, shared.bench.stage);
    checkCollisions(Object.keys(shared.edits), Object.keys(known));
    const edits = Object.fromEntries(
      Object.entries(shared.edits).filter(([path, text]) => at(known, path) !== text),
    );
    // The case may have lost the file since then: then the stage's own file is open.
    const front = isThere(subject, shared) ? {} : { openFile: null, selection: null };
    return { ok: true, shared: { ...shared, edits, ...front } };
  });
}

/** Turns a thrown `LinkProblem` into a value. */
function asValue(read: () => Extract<ReadLink, { ok: true }>): ReadLink {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof LinkProblem) return { ok: false, problem: failure.message };
    throw failure;
  }
}

/** Whether the file to open exists. A file of an installed package is looked up when it is opened. */
function isThere(subject: Case, { bench, edits, openFile }: SharedBench): boolean {
  if (openFile === null) return false;
  if (isInstalled(openFile) && subject.definition.packages) return true;
  return Object.hasOwn(edits, openFile) || Object.hasOwn(knownFiles(subject, bench.stage), openFile);
}

function payloadOf(text: string): string {
  if (text === '') throw new LinkProblem(`This link ends where the code should begin. ${COPY_AGAIN}`);
  const [, digits, payload] = /^(\d{1,6})\.(.*)$/s.exec(text) ?? [];
  if (digits === undefined || payload === undefined)
    throw new LinkProblem(
      `This is not a link to this deck: it begins with ${quoted(text)}, not with a version such as "1.". ${COPY_AGAIN}`,
    );
  const version = Number(digits);
  if (version > VERSION)
    throw new LinkProblem(
      `This link has version ${version}, but this release of the deck reads version ${VERSION}. Update the deck on its cover, then open the link again.`,
    );
  if (version < VERSION)
    throw new LinkProblem(`This link has version ${version}, which is no longer supported. ${ASK_AGAIN}`);
  return payload;
}

function checkPlace(wire: Wire, cases: readonly KnownCase[]): void {
  const found = cases.find(({ id }) => id === wire.case);
  if (!found)
    throw new LinkProblem(
      `This link is for a case ${quoted(wire.case)}, which this deck does not have. Its cases are: ${cases.map(({ id }) => id).join(', ')}.`,
    );
  if (!found.stages.some((stage) => stage === wire.stage))
    throw new LinkProblem(
      `This link is for a stage ${quoted(wire.stage)}, which the case "${found.id}" does not have. Its stages are: ${found.stages.join(', ')}.`,
    );
}

function checkFiles({ edits, open }: Wire): void {
  if (edits.length > MOST_FILES)
    throw new LinkProblem(
      `This link has ${counted(edits.length, 'file')}; the deck reads at most ${MOST_FILES}. ${ASK_AGAIN}`,
    );
  for (const [path, text] of edits) {
    checkPath(path);
    checkText(path, text);
  }
  if (open !== null) checkPath(open);
  checkCollisions(edits.map(([path]) => path));
  const lines = edits.reduce((sum, [, text]) => sum + text.split('\n').length, 0);
  if (lines > MOST_LINES)
    throw new LinkProblem(
      `The files of this link have ${counted(lines, 'line')}; the deck reads at most ${counted(MOST_LINES, 'line')}. ${ASK_AGAIN}`,
    );
}
