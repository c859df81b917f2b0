import type { Clue, ExceptionClue, Fact, StackClue, WarningClue } from './clue.ts';
import { withoutChance } from './compare-transcripts.ts';
import { type Frame, placeOf } from './frame.ts';

type Counted = StackClue | ExceptionClue | WarningClue;

/** What is seen again and again is one clue with a count, at the place of the first. Those that led to an exception stay below it. */
export function countedOnce<Each extends Clue>(clues: readonly Each[]): Each[] {
  const seen = new Map<string, Each[]>();
  for (const group of groupsOf(clues)) {
    const key = group.map(keyOf).join('\n\n');
    group.forEach((clue, index) => {
      const name = `${index} ${key}`;
      const alike = seen.get(name);
      if (alike) alike.push(clue);
      else seen.set(name, [clue]);
    });
  }
  return [...seen.values()].flatMap(([first, ...others]) => (first ? [withOthers(first, others)] : []));
}

function withOthers<Each extends Clue>(first: Each, others: readonly Each[]): Each {
  if (others.length === 0) return first;
  return { ...first, times: others.length + 1, ...(first.kind === 'stack' && factsOf(first, others)) };
}

/** Of more, only the first are named. */
const MOST_NAMED = 5;

/** What the others have that the first has not: its name where that is left to chance, and the facts of the last. */
function factsOf(first: StackClue, others: readonly Clue[]): Partial<StackClue> {
  const titles = others.flatMap((clue) => (clue.kind === 'stack' ? [clue.title] : []));
  const named = [...new Set(titles.map(withoutAddress))].filter(
    (title) => title !== withoutAddress(first.title),
  );
  const also = named.slice(0, MOST_NAMED).map((text): Fact => ({ name: 'also', text }));
  const facts = [...(first.facts ?? []), ...also];
  const last = others.at(-1);
  const isOther =
    last?.kind === 'stack' && last.facts && JSON.stringify(first.facts) !== JSON.stringify(last.facts);
  return { ...(facts.length > 0 && { facts }), ...(isOther && { lastFacts: last.facts }) };
}

function withoutAddress(title: string): string {
  return title.replace(/0x[0-9a-f]{6,}/g, '0x…');
}

/** An exception with those that led to it; any other clue by itself. */
function groupsOf<Each extends Clue>(clues: readonly Each[]): Each[][] {
  const groups: Each[][] = [];
  for (const clue of clues) {
    const isLed = clue.kind === 'exception' && (clue.role === 'cause' || clue.role === 'context');
    const open = groups.at(-1);
    if (isLed && open) open.push(clue);
    else groups.push([clue]);
  }
  return groups;
}

function keyOf(clue: Clue): string {
  switch (clue.kind) {
    case 'stack':
      return `${clue.by} ${withoutChance(clue.title)}\n${stackOf(clue.frames)}`;
    case 'exception': {
      const { said: _, ...rest } = clue;
      return JSON.stringify(rest);
    }
    default:
      return JSON.stringify(clue);
  }
}

function stackOf(frames: readonly Frame[]): string {
  return frames.map(placeOf).join('\n');
}

/** Of clues of one kind that end in the same line, each has the frames in which it differs from the others. */
export function toldApart<Each extends Counted>(clues: readonly Each[]): Each[] {
  const alike = new Map<string, Each[]>();
  for (const clue of clues) {
    const key = endOf(clue);
    if (key === null) continue;
    const others = alike.get(key);
    if (others) others.push(clue);
    else alike.set(key, [clue]);
  }
  return clues.map((clue) => {
    const others = alike.get(endOf(clue) ?? '') ?? [];
    const apart = others.length > 1 ? apartOf(clue, others) : [];
    return apart.length > 0 ? { ...clue, apart } : clue;
  });
}

function endOf(clue: Counted): string | null {
  const last = telling(clue).at(-1);
  return last ? `${clue.kind} ${callOf(last)}` : null;
}

/** Python's own frames are folded away. */
function telling({ frames }: Counted): readonly Frame[] {
  return frames.filter(({ owner }) => owner !== 'python');
}

/** A helper may do the same in more than one of its lines; the lines of a module are called by nobody. */
function callOf(frame: Frame): string {
  const isCalled = frame.function !== null && frame.function !== '<module>';
  return isCalled ? `${frame.file} ${frame.function}` : placeOf(frame);
}

/** More clues that end alike are compared with the first of them alone. */
const MOST_COMPARED = 40;

/** The frames between those that all have in common at their ends and at their begins. */
function apartOf(clue: Counted, alike: readonly Counted[]): readonly Frame[] {
  const own = telling(clue);
  const stacks = alike.slice(0, MOST_COMPARED).map(telling);
  const calls = between(own, stacks, callOf);
  return calls.length > 0 ? calls : between(own, stacks, placeOf);
}

function between(
  own: readonly Frame[],
  stacks: readonly (readonly Frame[])[],
  nameOf: (frame: Frame) => string,
): readonly Frame[] {
  const isAlike = (index: number, name: typeof nameOf) => {
    const here = own.at(index);
    return stacks.every((stack) => {
      const there = stack.at(index);
      return here !== undefined && there !== undefined && name(here) === name(there);
    });
  };
  let inner = 0;
  while (inner < own.length && isAlike(-1 - inner, nameOf)) inner += 1;
  let outer = 0;
  while (outer < own.length - inner && isAlike(outer, placeOf)) outer += 1;
  return own.slice(outer, own.length - inner);
}
