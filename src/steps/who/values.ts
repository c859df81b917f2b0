import type { Place, Value } from '#runtime';
import { codeOf, frameOf, itemOf, lineOfFrame } from '../call-path.ts';
import { partsOf } from '../expand.ts';
import { isBefore, type PastWrite } from '../histories.ts';
import { nameOf } from '../places.ts';
import type { Walk } from '../walk.ts';
import { argumentOf } from './arguments.ts';
import { type Explained, type Stop, stopAt, type Why } from './card.ts';
import type { Chain } from './chains.ts';
import { type Held, heldAt, lookUp, moduleNamed } from './lookup.ts';
import { moduleMeant } from './module-meant.ts';
import { moved } from './moved.ts';
import { type LineRead, readLine } from './reading.ts';

const ANSWER: Explained = { why: { is: 'answer' }, next: null };

/**
 * Where a value of a name or part came from. It goes on only where a line hands on the very object, or the same text, without making
 * anything of it: by `a = b`, as an argument, a result, an import, an item of a loop, an item that moved in its list. It reads one
 * line at a time: what a statement does in several is taken for something that it made.
 */
export function explainValue(walk: Walk, stop: Extract<Stop, { of: 'write' }>): Explained {
  const { write, frame, line } = stop;
  const { step, value } = write;
  if (value === null) return ANSWER;
  if (isArgument(walk, stop)) return explainArgument(walk, stop);
  const shifted = moved(walk, write);
  if (shifted) return onTo(walk, { is: 'moved', from: shifted.place }, shifted, step);
  const { text } = lineOfFrame(walk, frame, line);
  if (text === null) return byResult(walk, frame, step, value, null) ?? ANSWER;
  const read = readLine(text);
  if (read.imports) return explainImport(walk, stop, read) ?? ANSWER;
  const isCaller = itemOf(walk.trace.steps, step)[1] !== frame;
  const chains = isCaller ? read.passes : handedTo(walk, write.place, read);
  const source = theOne(walk, frame, chains, step, value, nameAt(walk, write.place));
  if (source) return onTo(walk, { is: 'copy', from: source.place }, source, step);
  const item = isCaller ? null : itemOfLoop(walk, frame, read, step, value);
  if (item) return onTo(walk, { is: 'copy', from: item.place }, item, step);
  return byResult(walk, frame, step, value, isCaller ? null : read) ?? ANSWER;
}

/** Where what a call gave came from. */
export function explainResult(walk: Walk, { step }: Extract<Stop, { of: 'result' }>): Explained {
  const [, frame, line, , , , value] = itemOf(walk.trace.steps, step);
  const { text } = lineOfFrame(walk, frame, line);
  if (value === undefined || text === null) return ANSWER;
  const read = readLine(text);
  const source = theOne(
    walk,
    frame,
    read.handsOn.map(({ chain }) => chain),
    step,
    value,
    null,
  );
  if (source) return onTo(walk, { is: 'copy', from: source.place }, source, step);
  return byResult(walk, frame, step, value, read) ?? ANSWER;
}

/** On to who wrote a place last; if nobody did while it was recorded, the question ends. */
function onTo(walk: Walk, why: Why, { place }: Pick<Held, 'place'>, moment: number): Explained {
  const write = walk.histories.lastBefore(place, moment);
  if (!write) return ANSWER;
  return isBefore(write) ? { why: { is: 'there before' }, next: null } : { why, next: stopAt(walk, write) };
}

function isArgument(walk: Walk, { write, frame }: Extract<Stop, { of: 'write' }>): boolean {
  const [kind, called] = itemOf(walk.trace.steps, write.step);
  return kind === 'call' && called === frame && itemOf(walk.trace.places, write.place).in === 'frame';
}

function explainArgument(walk: Walk, stop: Extract<Stop, { of: 'write' }>): Explained {
  const { caller, callerLine } = frameOf(walk.trace, stop.frame);
  if (caller === null) return ANSWER;
  const parameter = nameAt(walk, stop.write.place);
  const call = lineOfFrame(walk, caller, callerLine).text;
  if (parameter !== null && call !== null && argumentOf(walk, stop.frame, parameter, call) === 'not given')
    return { why: { is: 'default' }, next: null };
  return { why: { is: 'argument' }, next: { ...stop, frame: caller, line: callerLine } };
}

function nameAt(walk: Walk, place: number): string | null {
  const where = itemOf(walk.trace.places, place);
  return where.in === 'frame' || where.in === 'module' ? where.name : null;
}

/** What a line assigns to a place, as far as its words tell one target from another. */
function handedTo(walk: Walk, place: number, read: LineRead): Chain[] {
  const where = itemOf(walk.trace.places, place);
  return read.handsOn.flatMap(({ chain, to }) => (to && isTarget(where, to) ? [chain] : []));
}

function isTarget(place: Place, { name, links }: Chain): boolean {
  const last = links.at(-1);
  if (place.in !== 'object') return nameOf(place) === (last?.is === 'attribute' ? last.name : name);
  if (last?.is === 'attribute') return place.part === last.name;
  return last !== undefined;
}

/** The one place, of those that a line hands on, that held a value; the one with the same name where there are more. */
function theOne(
  walk: Walk,
  frame: number,
  chains: readonly Chain[],
  moment: number,
  value: Value,
  name: string | null,
): Held | null {
  const found = new Map<number, { held: Held; chain: Chain }>();
  for (const chain of chains) {
    const held = lookUp(walk, frame, chain, moment);
    if (held?.value === value) found.set(held.place, { held, chain });
  }
  const all = [...found.values()];
  const named = all.filter(({ chain }) => chain.links.length === 0 && chain.name === name);
  return (all.length === 1 ? all[0] : named[0])?.held ?? null;
}

/** The item that a loop has come to, if only one has that value. */
function itemOfLoop(walk: Walk, frame: number, read: LineRead, moment: number, value: Value): Held | null {
  const list = read.goesThrough ? lookUp(walk, frame, read.goesThrough, moment) : null;
  if (typeof list?.value !== 'number') return null;
  const alike = partsOf(walk, list.value, moment).filter((part) => part.value === value);
  return alike.length === 1 && alike[0] ? alike[0] : null;
}

/**
 * On to the end of a call that the line made, if it gave the very object; of a text, only where the line does no more than call.
 *
 * @param read the line; `null` where whatever it calls may have given the value
 */
function byResult(
  walk: Walk,
  frame: number,
  step: number,
  value: Value,
  read: LineRead | null,
): Explained | null {
  if (typeof value === 'string' && read && !read.isOneCall) return null;
  for (let before = step - 1; before >= 0; before--) {
    const [kind, each, , , , , given] = itemOf(walk.trace.steps, before);
    if (each === frame && kind === 'line') return null;
    if ((kind !== 'return' && kind !== 'yield') || given !== value) continue;
    if (frameOf(walk.trace, each).caller !== frame || codeOf(walk, each).name === '<module>') continue;
    return { why: { is: 'result', of: each }, next: { of: 'result', step: before } };
  }
  return null;
}

function explainImport(walk: Walk, stop: Extract<Stop, { of: 'write' }>, read: LineRead): Explained | null {
  const { write, frame, line } = stop;
  const { step, place, value } = write;
  const name = nameAt(walk, place);
  const meant =
    read.imports &&
    moduleMeant(read.imports, frameOf(walk.trace, frame).module, lineOfFrame(walk, frame, line).file);
  const original = name === null ? undefined : read.imports?.names.get(name);
  const source =
    meant && original !== undefined ? heldAt(walk, walk.places.module(meant).get(original), step) : null;
  if (source?.value === value) return onTo(walk, { is: 'import', from: source.place }, source, step);
  const module = typeof value === 'string' ? moduleNamed(value) : null;
  const entry = module === null ? undefined : walk.places['sys.modules'].get(module);
  const written = entry === undefined ? undefined : walk.histories.lastBefore(entry, step + 1);
  // The entry that this line made itself says nothing new.
  if (!written || isBefore(written) || isSameLine(walk, written, frame, line)) return null;
  return { why: { is: 'import', from: written.place }, next: stopAt(walk, written) };
}

function isSameLine(walk: Walk, write: PastWrite, frame: number, line: number): boolean {
  const [, each, there] = itemOf(walk.trace.steps, write.step);
  return each === frame && there === line;
}
