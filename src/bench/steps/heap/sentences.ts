import type { Value } from '#runtime';
import { type Heap, type HeapGroup, type HeapObject, ownNameOf } from './heap.ts';
import { isSaidTwice, type Referrer, referrersOf } from './referrers.ts';
import { twinsAmong } from './twins.ts';

/** How many names, or parts, a sentence tells. */
const MOST_TOLD = 6;

/** Says a heap in sentences, for those who hear it, and below the picture for all. */
export interface HeapSaid {
  /** What an object is, what it is made of, and who refers to it. */
  of(object: number): string;
  /** What is one object under several names, and what is several objects under one. */
  readonly sharing: readonly string[];
  /** The names of each group. */
  readonly names: readonly string[];
}

export function sayHeap(heap: Heap): HeapSaid {
  const objects = new Map(heap.objects.map((each) => [each.object, each]));
  const referrers = referrersOf(heap);
  const ways = (object: HeapObject) =>
    (referrers.get(object.object) ?? []).map((each) => wayOf(heap.groups, each));
  const spoken = (value: Value | null): string => {
    if (value === null) return 'gone';
    if (typeof value === 'string') return spokenText(value);
    const object = objects.get(value);
    return object ? kindOf(object, 'a') : 'an object';
  };
  const told = (names: HeapObject['parts'], unshown: number): string => {
    const shown = names.slice(0, MOST_TOLD).map(({ name, value }) => `${name} is ${spoken(value)}`);
    return withMore(shown, names.length - shown.length + unshown);
  };

  return {
    of(number) {
      const object = objects.get(number);
      if (!object) return '';
      const refer = ways(object);
      const parts = object.parts.length === 0 ? '' : `: ${told(object.parts, object.unshown)}`;
      const by =
        refer.length === 0
          ? ''
          : ` ${upper(withMore(refer, 0))} ${refer.length === 1 ? 'refers' : 'refer'} to it.`;
      return `${upper(kindOf(object, 'a'))}${parts}.${by}`;
    },
    sharing: [
      ...heap.objects.flatMap((object) => {
        const refer = ways(object);
        if (refer.length < 2) return [];
        return `${upper(withMore(refer.slice(0, MOST_TOLD), refer.length - MOST_TOLD))} are the same ${kindOf(object, '')}.`;
      }),
      ...twinsAmong(heap.objects).map(
        (twins) =>
          `${upper(withMore(twins.map(pathOf), 0))} are not the same: ${twins.length} ${pluralOf(twins)}, one name.`,
      ),
    ],
    names: heap.groups.map(
      ({ title, names, unshown }) => `In ${title}: ${names.length === 0 ? 'nothing' : told(names, unshown)}.`,
    ),
  };
}

function wayOf(groups: readonly HeapGroup[], { path, group }: Referrer): string {
  return isSaidTwice(groups, path) ? `${path} in ${group}` : path;
}

/** `a dict`, `the class shop.models.Product`. */
function kindOf(object: HeapObject, article: 'a' | ''): string {
  const own = ownNameOf(object.text ?? '');
  if (own) return `${article && 'the '}${own.what} ${pathOf(object)}`;
  if (article === '') return object.type;
  return `${/^[aeiou]/i.test(object.type) ? 'an' : 'a'} ${object.type}`;
}

function pathOf({ text = '' }: HeapObject): string {
  const own = ownNameOf(text);
  return own ? [own.within, own.name].filter(Boolean).join('.') : text;
}

function pluralOf([first]: readonly HeapObject[]): string {
  const { what = 'object' } = ownNameOf(first?.text ?? '') ?? {};
  return what === 'class' ? 'classes' : `${what}s`;
}

function spokenText(text: string): string {
  const own = ownNameOf(text);
  return own ? `the ${own.what} ${[own.within, own.name].filter(Boolean).join('.')}` : text;
}

function withMore(items: readonly string[], more: number): string {
  const all = more > 0 ? [...items, `${more.toLocaleString('en')} more`] : items;
  if (all.length < 2) return all[0] ?? '';
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** A sentence's beginning, where it is no name of the program's. */
function upper(text: string): string {
  return /^(an?|the) /.test(text) ? `${text[0]?.toUpperCase()}${text.slice(1)}` : text;
}
