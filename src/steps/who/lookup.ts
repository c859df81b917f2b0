import type { Value } from '#runtime';
import { codeOf, frameOf, itemOf } from '../call-path.ts';
import { partOf, partsOf } from '../expand.ts';
import { valueAt, type Walk } from '../walk.ts';
import type { Chain, Link } from './chains.ts';

/** A place with what it held. */
export interface Held {
  readonly place: number;
  readonly value: Value;
}

/** What a name, and what it leads to, held for a frame at a moment; `null` where a trace does not tell, as of built-in names. */
export function lookUp(walk: Walk, frame: number, chain: Chain, moment: number): Held | null {
  let held = lookUpName(walk, frame, chain.name, moment);
  for (const link of chain.links) {
    if (!held) return null;
    held = follow(walk, frame, held.value, link, moment);
  }
  return held;
}

function lookUpName(walk: Walk, frame: number, name: string, moment: number): Held | null {
  const isModule = codeOf(walk, frame).name === '<module>';
  const own = isModule ? null : heldAt(walk, walk.places.frame(frame).get(name), moment);
  if (own) return own;
  const { module } = frameOf(walk.trace, frame);
  return heldAt(walk, walk.places.module(module).get(name), moment);
}

export function heldAt(walk: Walk, place: number | undefined, moment: number): Held | null {
  const value = place === undefined ? undefined : valueAt(walk, place, moment);
  return place === undefined || value === undefined || value === null ? null : { place, value };
}

function follow(walk: Walk, frame: number, value: Value, link: Link, moment: number): Held | null {
  if (typeof value === 'string')
    return link.is === 'attribute' ? ofModule(walk, moduleNamed(value), link.name, moment) : null;
  const { kind } = itemOf(walk.trace.objects, value);
  if (link.is === 'attribute')
    return kind === 'attributes' ? (partOf(walk, value, link.name, moment) ?? null) : null;
  const key = link.is === 'key' ? link.text : keyNamed(walk, frame, link.name, moment);
  if (key === null || kind === 'attributes') return null;
  const part =
    kind === 'sequence' ? indexOf(walk, value, key, moment) : key.replace(/^"([^'"\\]*)"$/, "'$1'");
  return partOf(walk, value, part, moment) ?? null;
}

/** The value of a key is written as its own text. */
function keyNamed(walk: Walk, frame: number, name: string, moment: number): string | null {
  const held = lookUpName(walk, frame, name, moment);
  return typeof held?.value === 'string' ? held.value : null;
}

function indexOf(walk: Walk, list: number, key: string, moment: number): string {
  const index = Number(key);
  return String(index < 0 ? partsOf(walk, list, moment).length + index : index);
}

/** `<module 'shop.orders'>`: the name in it. */
export function moduleNamed(text: string): string | null {
  return /^<module ['"]([^'"]+)['"]>$/.exec(text)?.[1] ?? null;
}

function ofModule(walk: Walk, module: string | null, name: string, moment: number): Held | null {
  if (module === null) return null;
  const thing = walk.places.shared.get(`${module}.${name}`);
  return heldAt(walk, thing ?? walk.places.module(module).get(name), moment);
}
