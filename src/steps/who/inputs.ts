import type { Value } from '#runtime';
import { lineOfStep } from '../call-path.ts';
import { isBefore, type PastWrite } from '../histories.ts';
import type { Walk } from '../walk.ts';
import { type Card, cardOf, stopAt } from './card.ts';
import type { Chain } from './chains.ts';
import { lookUp } from './lookup.ts';
import { readLine } from './reading.ts';

/** What a line reads, and who wrote that last. */
export interface Input {
  /** As it stands in the line: `self.options`. */
  readonly text: string;
  readonly place: number;
  readonly value: Value;
  /** `null` where nobody did while it was recorded. */
  readonly by: Card | null;
}

/**
 * What the line of a step reads, by its words alone: names, and what they lead to by attributes and simple keys. It may name too much
 * (what an `if` in the line left out, the variables of a comprehension that are names elsewhere) and too little (what the other lines
 * of a statement read, what a called function reads, names that `exec` made).
 */
export function inputsOf(walk: Walk, step: number): Input[] {
  const { frame, text } = lineOfStep(walk, step);
  if (text === null) return [];
  const inputs = new Map<number, Input>();
  for (const chain of readLine(text).reads) {
    const found = longest(walk, frame, chain, step);
    if (!found || inputs.has(found.place)) continue;
    const write = walk.histories.lastBefore(found.place, step);
    inputs.set(found.place, {
      ...found,
      by: write && !isBefore(write) ? asCard(walk, write) : null,
    });
  }
  return [...inputs.values()];
}

function asCard(walk: Walk, write: PastWrite): Card {
  return cardOf(walk, stopAt(walk, write), { is: 'answer' });
}

/** As much of a chain as a trace knows: of `name.upper()` the name. */
function longest(walk: Walk, frame: number, chain: Chain, moment: number): Omit<Input, 'by'> | null {
  for (let count = chain.links.length; count >= 0; count--) {
    const part = { name: chain.name, links: chain.links.slice(0, count) };
    const held = lookUp(walk, frame, part, moment);
    if (held) return { text: textOf(part), place: held.place, value: held.value };
  }
  return null;
}

function textOf({ name, links }: Chain): string {
  return links.reduce((text, link) => {
    if (link.is === 'attribute') return `${text}.${link.name}`;
    return `${text}[${link.is === 'key' ? link.text : link.name}]`;
  }, name);
}
