import type { Value } from '#runtime';
import { callPath, expand, namesOfFrame, type Walk } from '../../../steps/index.ts';
import type { Heap, HeapGroup, HeapName, HeapObject } from './heap.ts';

/** How many objects are looked at, and how many parts of each: a picture has room for fewer. */
const MOST_OBJECTS = 150;
const MOST_PARTS = 24;

/** What a module has of others, and what it defines, would hide the names that change. */
const DEFINED = /^<(module|function|built-in|class|method|type)\b/;

/**
 * What is named at a moment, in the frames of the call path and in the module whose names the innermost sees, and all objects that these
 * lead to.
 *
 * @param since the moment that was looked at before, so that what has changed since then is marked
 * @param step the one whose frames are shown: that before the moment, for what it has done
 */
export function heapAt(walk: Walk, moment: number, since = moment - 1, step = moment): Heap {
  const groups = groupsAt(walk, moment, since, step);
  const objects = objectsFrom(walk, groups, moment, since);
  const isDull = (value: Value | null) => isDefined(value, objects);
  const shown = groups.map((group) => (group.key.startsWith('module ') ? without(group, isDull) : group));
  return { groups: shown.filter(({ names }) => names.length > 0), objects };
}

function groupsAt(walk: Walk, moment: number, since: number, step: number): HeapGroup[] {
  if (walk.count === 0) return [];
  const path = callPath(walk, Math.min(step, walk.count - 1));
  const groups = new Map<string, HeapGroup>();
  const add = (key: string, title: string, names: readonly HeapName[]) => {
    const shown = names.map(({ name, value, isChanged }) => ({ name, value, isChanged }));
    if (shown.length > 0 && !groups.has(key)) groups.set(key, { key, title, names: shown, unshown: 0 });
  };
  const titles = titlesOf();
  for (const { frame, isOurs, function: name } of path.toReversed()) {
    if (!isOurs) continue;
    const { own, module, ofModule } = namesOfFrame(walk, frame, moment, since);
    if (own === null || frame === path[0]?.frame) add(`module ${module}`, module, ofModule);
    if (own !== null) add(`frame ${frame}`, titles.next(name), own);
  }
  return [...groups.values()];
}

/** A function that calls itself stands there several times: `walk()`, `walk() 2`. */
function titlesOf() {
  const counts = new Map<string, number>();
  return {
    next(name: string): string {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const title = name.startsWith('<') ? name : `${name}()`;
      return count === 1 ? title : `${title} ${count}`;
    },
  };
}

function objectsFrom(walk: Walk, groups: readonly HeapGroup[], moment: number, since: number): HeapObject[] {
  const objects: HeapObject[] = [];
  const numbersOf = (names: readonly HeapName[]) =>
    names.flatMap(({ value }) => (typeof value === 'number' ? value : []));
  const seen = new Set(groups.toReversed().flatMap(({ names }) => numbersOf(names)));
  // A set goes on with what is added to it meanwhile.
  for (const object of seen) {
    if (objects.length === MOST_OBJECTS) break;
    const found = objectAt(walk, object, moment, since);
    if (!found) continue;
    objects.push(found);
    for (const part of numbersOf(found.parts)) seen.add(part);
  }
  return objects;
}

function objectAt(walk: Walk, object: number, moment: number, since: number): HeapObject | null {
  const expanded = expand(walk, object, moment, { depth: 1, parts: MOST_PARTS }, since);
  if (expanded.is !== 'object') return null;
  const { type, kind, unshown } = expanded;
  const parts = expanded.parts.map(({ part, value, isChanged }) => ({
    name: part,
    value: value.is === 'text' ? value.text : value.object,
    isChanged,
  }));
  const text = walk.trace.objects[object]?.text;
  return { object, type, ...(text !== undefined && { text }), kind, parts, unshown };
}

function isDefined(value: Value | null, objects: readonly HeapObject[]): boolean {
  if (typeof value === 'string') return DEFINED.test(value);
  const { text = '', parts = [] } = objects.find(({ object }) => object === value) ?? {};
  return text.startsWith('<function') && parts.length === 0;
}

function without(group: HeapGroup, isDull: (value: Value | null) => boolean): HeapGroup {
  const names = group.names.filter(({ value }) => !isDull(value));
  return { ...group, names, unshown: group.unshown + group.names.length - names.length };
}
