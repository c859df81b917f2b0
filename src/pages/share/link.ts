import { at, type Case, isInstalled, knownFiles } from '#case';
import type { CaseEntry } from '../../case/catalogue.ts';
import { pack, unpack } from './packing.ts';
import { checkCollisions, checkPath } from './paths.ts';
import { ASK_AGAIN, asValue, COPY_AGAIN, counted, LinkProblem, quoted } from './problem.ts';
import type { ReadLink, Room } from './room.ts';
import { checkText } from './text.ts';
import { fromWire, parseWire, toWire, type Wire } from './wire.ts';

/** Of what is packed, and how. */
const VERSION = 1;

type KnownCase = Pick<CaseEntry, 'id' | 'stages'>;

const MOST_FILES = 50;
const MOST_LINES = 10_000;

/** A room as the last part of an address: `1.eJyrVkp…` */
export function linkOf(room: Room): string {
  return `${VERSION}.${pack(JSON.stringify(toWire(room)))}`;
}

/** What a link says of the cases of this deck. Whatever text it is given, it answers a room that is safe to open, or why not. */
export function readLink(text: string, cases: readonly KnownCase[]): ReadLink {
  return asValue(() => {
    const wire = parseWire(unpack(payloadOf(text)));
    checkPlace(wire, cases);
    checkFiles(wire);
    return { ok: true, room: fromWire(wire) };
  });
}

/**
 * The room once the files of its case are there: without edits that say what the stage says, and with no file that collides
 * with one of the stage.
 */
export function fittedTo(subject: Case, room: Room): ReadLink {
  return asValue(() => {
    const known = knownFiles(subject, room.bench.stage);
    checkCollisions(Object.keys(room.edits), Object.keys(known));
    const edits = Object.fromEntries(
      Object.entries(room.edits).filter(([path, text]) => at(known, path) !== text),
    );
    // The case may have lost a file since: then the stage's own choice is in front.
    const front = isThere(subject, room) ? {} : { openFile: null, selection: null };
    return { ok: true, room: { ...room, edits, ...front } };
  });
}

/** Whether what is to be in front can be; a file of an installed package is looked for when it is opened. */
function isThere(subject: Case, { bench, edits, openFile }: Room): boolean {
  if (openFile === null) return false;
  if (isInstalled(openFile) && subject.definition.packages) return true;
  return Object.hasOwn(edits, openFile) || Object.hasOwn(knownFiles(subject, bench.stage), openFile);
}

function payloadOf(text: string): string {
  if (text === '') throw new LinkProblem(`This link ends where the code should begin. ${COPY_AGAIN}`);
  const [, digits, payload] = /^(\d{1,6})\.(.*)$/s.exec(text) ?? [];
  if (digits === undefined || payload === undefined)
    throw new LinkProblem(
      `This is no link of this deck: it begins with ${quoted(text)}, not with a version such as «1.». ${COPY_AGAIN}`,
    );
  const version = Number(digits);
  if (version > VERSION)
    throw new LinkProblem(
      `This link is of version ${version}, and this release of the deck reads version ${VERSION}. Open the cover of the deck, take the new release that it offers, and open the link again.`,
    );
  if (version < VERSION)
    throw new LinkProblem(`This link is of version ${version}, which is no longer read. ${ASK_AGAIN}`);
  return payload;
}

function checkPlace(wire: Wire, cases: readonly KnownCase[]): void {
  const found = cases.find(({ id }) => id === wire.case);
  if (!found)
    throw new LinkProblem(
      `This link is of a case ${quoted(wire.case)}, which this deck does not have. Its cases are: ${cases.map(({ id }) => id).join(', ')}.`,
    );
  if (!found.stages.some((stage) => stage === wire.stage))
    throw new LinkProblem(
      `This link is of a stage ${quoted(wire.stage)}, which the case «${found.id}» does not have. Its stages are: ${found.stages.join(', ')}.`,
    );
}

function checkFiles({ edits, open }: Wire): void {
  if (edits.length > MOST_FILES)
    throw new LinkProblem(
      `This link has ${counted(edits.length)} files, and at most ${MOST_FILES} are read. ${ASK_AGAIN}`,
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
      `The files of this link have ${counted(lines)} lines, and at most ${counted(MOST_LINES)} are read. ${ASK_AGAIN}`,
    );
}
