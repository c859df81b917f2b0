import { at, hasSameFiles, lineFound, type ProjectFiles } from '#case';
import {
  type Learner,
  type LearnerScreen,
  type LineNote,
  LONGEST_NOTE,
  MOST_BYTES,
  MOST_NOTES,
  type Offer,
  type Reply,
  type Told,
  type ToldLine,
} from '../../../../room/index.ts';

/** The notes with one more, or with another text of one; without it if the text is empty. Cut as the learner's side reads them. */
export function withNote(notes: readonly LineNote[], note: LineNote): readonly LineNote[] {
  const text = note.text.trim().slice(0, LONGEST_NOTE);
  if (text === '') return withoutNote(notes, note.id);
  const next = { ...note, text };
  if (notes.some(({ id }) => id === note.id)) return notes.map((each) => (each.id === note.id ? next : each));
  return [...notes, next].slice(0, MOST_NOTES);
}

export function withoutNote(notes: readonly LineNote[], id: string): readonly LineNote[] {
  return notes.filter((each) => each.id !== id);
}

/** Whether all that a learner was told has been on its screen. */
export function isHeard({ told, reply }: Pick<Learner, 'told' | 'reply'>): boolean {
  return reply.heard >= told.seq;
}

/** What became of an edit that was offered. */
export function offerOutcome({ offer }: Pick<Told, 'offer'>, reply: Reply): 'waiting' | 'taken' | 'left' {
  return (offer && at(reply.offers, offer.id)) ?? 'waiting';
}

/** What is offered: the files that differ, whole, as they were and as they would be. */
export interface Change {
  readonly base: ProjectFiles;
  readonly edits: ProjectFiles;
}

/** How some files become others; a file that is gone in `after` stays as it is, since nobody can offer that. */
export function changeBetween(before: ProjectFiles, after: ProjectFiles): Change {
  const changed = Object.keys(after).filter((path) => at(after, path) !== at(before, path));
  return { base: these(before, changed), edits: these(after, changed) };
}

export function hasChange({ edits }: Change): boolean {
  return Object.keys(edits).length > 0;
}

function these(files: ProjectFiles, paths: readonly string[]): ProjectFiles {
  const found = paths.flatMap((path) => {
    const text = at(files, path);
    return text === undefined ? [] : [[path, text] as const];
  });
  return Object.fromEntries(found);
}

/** The files of a change that the learner has changed since they were copied. */
export function changedSince({ base, edits }: Change, now: ProjectFiles): readonly string[] {
  return Object.keys(edits).filter((path) => at(now, path) !== at(base, path));
}

/** Whether an offer is this change, word by word. */
export function isOffered(offer: Offer | null, { edits }: Change): boolean {
  return offer !== null && hasSameFiles(offer.edits, edits);
}

/** Why a change cannot be sent, for the user; `null` where it can. */
export function whyTooLarge({ base, edits }: Change): string | null {
  const bytes = new TextEncoder().encode(JSON.stringify([base, edits])).length;
  const most = MOST_BYTES.down / 2;
  return bytes <= most
    ? null
    : `These files are too long to be sent: ${Math.ceil(bytes / 1024)} kB, and ${most / 1024} kB is the most. Change fewer files.`;
}

/**
 * Where a line that was told of stands in what the learner shows: as the learner's side says, which follows it; before it has said so,
 * where the same stands.
 */
export function lineNow(
  { id, line, code }: ToldLine,
  screen: Pick<LearnerScreen, 'told'>,
  text: string,
): number {
  return at(screen.told, id) ?? lineFound(text, { line: line.line, code });
}
