import type { Value } from '#runtime';
import { type Heap, type HeapGroup, type HeapObject, type OwnName, ownNameOf } from './heap.ts';
import { isSaidTwice, type Referrer, referrersOf } from './referrers.ts';
import { twinsAmong } from './twins.ts';

/** How many names, or parts, a sentence tells. */
const MOST_TOLD = 6;

/** A sentence, and the objects that it is about. */
export interface Sharing {
  readonly objects: readonly number[];
  readonly text: string;
}

/** Says a heap in sentences, for those who hear it, and below the picture for all. */
export interface HeapSaid {
  /** What an object is, what it is made of, and who refers to it. */
  of(object: number): string;
  /** What is one object under several names, and what is several objects under one. */
  readonly sharing: readonly Sharing[];
  /** The names of each group. */
  readonly names: readonly string[];
}

export function sayHeap(heap: Heap): HeapSaid {
  const objects = new Map(heap.objects.map((each) => [each.object, each]));
  const referrers = referrersOf(heap);
  const twins = twinsAmong(heap.objects);
  const ways = (object: HeapObject) =>
    (referrers.get(object.object) ?? []).map((each) => wayOf(heap.groups, each));
  const spoken = (value: Value | null): string => {
    if (value === null) return 'gone';
    if (typeof value === 'string') return spokenText(value);
    const object = objects.get(value);
    return object ? kindOf(object, 'a') : 'an object';
  };
  const told = (names: HeapObject['parts'], unshown: number): string => {
    const shown = names.slice(0, MOST_TOLD).map(({ name, value }) => `\`${name}\` is ${spoken(value)}`);
    return withMore(shown, names.length - shown.length + unshown);
  };

  return {
    of(number) {
      const object = objects.get(number);
      if (!object) return '';
      const refer = ways(object);
      const parts = object.parts.length === 0 ? '' : `: ${told(object.parts, object.unshown)}`;
      const by =
        refer.length === 0 ? '' : ` ${withMore(refer)} ${refer.length === 1 ? 'refers' : 'refer'} to it.`;
      const others = twins.find((each) => each.includes(object))?.filter((each) => each !== object) ?? [];
      const isNot = others.map((other) => ` It is not \`${pathOf(other)}\`.`).join('');
      return `${upper(kindOf(object, 'a'))}${parts}.${by}${isNot}`;
    },
    sharing: [
      ...heap.objects.flatMap((object): Sharing[] => {
        const refer = ways(object);
        if (refer.length < 2) return [];
        const all = withMore(refer.slice(0, MOST_TOLD), refer.length - MOST_TOLD);
        return [{ objects: [object.object], text: `${all} are the same ${kindOf(object, '')}.` }];
      }),
      ...twins.map((each): Sharing => {
        const all = withMore(each.map((twin) => `\`${pathOf(twin)}\``));
        const count = each.length === 2 ? 'two' : each.length;
        return {
          objects: each.map(({ object }) => object),
          text: `${all} are not the same: ${count} ${pluralOf(each)}, one name.`,
        };
      }),
    ],
    names: heap.groups.map(({ title, names, unshown }) => `In \`${title}\`: ${told(names, unshown)}.`),
  };
}

function wayOf(groups: readonly HeapGroup[], { path, group }: Referrer): string {
  return isSaidTwice(groups, path) ? `\`${path}\` in \`${group}\`` : `\`${path}\``;
}

/** `a dict`, `the class shop.models.Product`. */
function kindOf(object: HeapObject, article: 'a' | ''): string {
  const own = ownNameOf(object.text ?? '');
  if (own) return `${article && 'the '}${own.what} \`${pathOf(object)}\``;
  if (article === '') return `\`${object.type}\``;
  return `${/^[aeiou]/i.test(object.type) ? 'an' : 'a'} \`${object.type}\``;
}

function pathOf({ text = '' }: HeapObject): string {
  const own = ownNameOf(text);
  return own ? joined(own) : text;
}

function joined({ within, name }: OwnName): string {
  return within === '' ? name : `${within}.${name}`;
}

function pluralOf([first]: readonly HeapObject[]): string {
  const { what = 'object' } = ownNameOf(first?.text ?? '') ?? {};
  return what === 'class' ? 'classes' : `${what}s`;
}

function spokenText(text: string): string {
  const own = ownNameOf(text);
  return own ? `the ${own.what} \`${joined(own)}\`` : `\`${text}\``;
}

function withMore(items: readonly string[], more = 0): string {
  const all = more > 0 ? [...items, `${more.toLocaleString('en')} more`] : items;
  if (all.length < 2) return all[0] ?? '';
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** As a sentence begins. */
function upper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
