import { frameOf, itemOf, lineOfFrame } from '../call-path.ts';
import { isBefore, type PastWrite } from '../histories.ts';
import type { WhoQuestion } from '../question.ts';
import type { Walk } from '../walk.ts';
import { type Card, cardOf, type Explained, type Stop, stopAt } from './card.ts';
import { explainMade } from './made.ts';
import { madeKindOf } from './made-things.ts';
import { packageOf } from './module-meant.ts';
import { readLine } from './reading.ts';
import { explainResult, explainValue } from './values.ts';

/** More cards than that lead nowhere. */
const MOST_CARDS = 60;

/**
 * Who wrote what a place held at a moment: from the write that is nearest before it, backwards. The last card is the answer, and each
 * says in `why` how it leads on. None where nobody had written there: what is there was there before the program.
 */
export function whoWrote(walk: Walk, place: number, moment: number): Card[] {
  const write = walk.histories.lastBefore(place, moment);
  return write && !isBefore(write) ? cardsFrom(walk, stopAt(walk, write)) : [];
}

/** The cards of a question. A file has more behind it than its last write: the folder that it lies in. */
export function whoAnswers(walk: Walk, question: WhoQuestion): Card[] {
  if (question.of === 'file') return whoLeft(walk, question.path, question.moment);
  const place = walk.trace.places[question.place];
  if (!place) return [];
  return place.in === 'files'
    ? whoLeft(walk, place.path, question.moment)
    : whoWrote(walk, question.place, question.moment);
}

/** Who had an object first, of all that was seen of it. */
export function whoMade(walk: Walk, object: number): Card[] {
  const first = firstWith(walk, object);
  return first ? cardsFrom(walk, stopAt(walk, first)) : [];
}

/**
 * Who left a file: as for who wrote it, and then, as long as it lies in a folder that was made in the same run and has stayed, who
 * made that.
 */
export function whoLeft(walk: Walk, path: string, moment = walk.count): Card[] {
  const cards: Card[] = [];
  for (let at = path.replace(/\/$/, ''); at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const place = walk.places.files.get(at);
    const write = place === undefined ? undefined : walk.histories.lastBefore(place, moment);
    if (!write || isBefore(write) || write.value === null) continue;
    const last = cards.pop();
    if (last) cards.push({ ...last, why: { is: 'in folder', folder: write.place } });
    cards.push(...cardsFrom(walk, stopAt(walk, write)));
  }
  return cards;
}

function cardsFrom(walk: Walk, first: Stop): Card[] {
  const cards: Card[] = [];
  const seen = new Set<string>();
  for (let stop: Stop | null = first; stop && cards.length < MOST_CARDS; ) {
    const { why, next }: Explained = explain(walk, stop);
    const isCircle = next !== null && seen.has(keyOf(next));
    cards.push(cardOf(walk, stop, isCircle ? { is: 'answer' } : why));
    seen.add(keyOf(stop));
    stop = isCircle ? null : next;
  }
  return cards;
}

function keyOf(stop: Stop): string {
  return stop.of === 'result'
    ? `result ${stop.step}`
    : `${stop.write.place} ${stop.write.step} ${stop.frame}`;
}

function explain(walk: Walk, stop: Stop): Explained {
  if (stop.of === 'result') return explainResult(walk, stop);
  const kind = madeKindOf(walk, stop.write.place);
  if (kind) return explainMade(walk, stop, kind);
  const where = itemOf(walk.trace.places, stop.write.place);
  if (where.in === 'sys.modules') return explainModule(walk, stop, where.name);
  return explainValue(walk, stop);
}

/** A relative import takes its package from the name that its module was given: on to who gave that. */
function explainModule(walk: Walk, stop: Extract<Stop, { of: 'write' }>, name: string): Explained {
  const { write, frame, line } = stop;
  const { text, file } = lineOfFrame(walk, frame, line);
  const read = text === null ? null : readLine(text).imports;
  const { module } = frameOf(walk.trace, frame);
  const base = read && read.dots > 0 ? packageOf(module, file, read.dots) : null;
  if (base === null || !`${name}.`.startsWith(`${base}.`)) return { why: { is: 'answer' }, next: null };
  const place = walk.places['sys.modules'].get(module);
  const given = place === undefined ? undefined : walk.histories.lastBefore(place, write.step);
  if (!given || isBefore(given)) return { why: { is: 'answer' }, next: null };
  return { why: { is: 'relative import', module }, next: stopAt(walk, given) };
}

/** The first write of an object to any place that is no part of it. */
function firstWith({ trace }: Walk, object: number): PastWrite | null {
  for (const [step, { 5: writes }] of trace.steps.entries())
    for (const [place, value] of writes) if (value === object) return { step, place, value };
  return null;
}
