import { at as fieldOf } from '#case';
import { isRecord } from '../case/record-of.ts';
import { type Splice, spliced, splicesBetween } from './text.ts';

/** Where in the state something changed: keys of records, places in lists. */
export type Path = readonly (string | number)[];

/** One change of plain data (records, lists, texts, numbers, booleans, `null`). */
export type Op =
  | { readonly do: 'set'; readonly at: Path; readonly value: unknown }
  | { readonly do: 'drop'; readonly at: Path }
  | ({ readonly do: 'text'; readonly at: Path } & Splice)
  | {
      readonly do: 'list';
      readonly at: Path;
      readonly from: number;
      readonly cut: number;
      readonly put: readonly unknown[];
    };

export type PlainRecord = Readonly<Record<string, unknown>>;

/**
 * What makes one state of another, in order. What is the same object is taken to be unchanged, so a change costs what it
 * changed: for a line that was added to a long text, that line.
 */
export function patchBetween(before: unknown, after: unknown, at: Path = []): Op[] {
  if (Object.is(before, after)) return [];
  if (typeof before === 'string' && typeof after === 'string') return textOps(before, after, at);
  if (Array.isArray(before) && Array.isArray(after)) return listOps(before, after, at);
  if (isRecord(before) && isRecord(after)) return recordOps(before, after, at);
  return [{ do: 'set', at, value: after }];
}

/** Whether two pieces of plain data say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return patchBetween(one, other).length === 0;
}

function textOps(before: string, after: string, at: Path): Op[] {
  const splices = splicesBetween(before, after);
  const put = splices.reduce((length, splice) => length + splice.put.length, 0);
  if (put >= after.length) return [{ do: 'set', at, value: after }];
  return splices.map((splice) => ({ do: 'text', at, ...splice }));
}

function recordOps(before: PlainRecord, after: PlainRecord, at: Path): Op[] {
  const dropped = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const known = new Map(Object.entries(before));
  return [
    ...dropped.map((key): Op => ({ do: 'drop', at: [...at, key] })),
    ...Object.entries(after).flatMap(([key, value]): Op[] =>
      known.has(key)
        ? patchBetween(known.get(key), value, [...at, key])
        : [{ do: 'set', at: [...at, key], value }],
    ),
  ];
}

/** Goes from one element that stayed to the next; what lies between is compared in pairs, and the rest comes or goes. */
function listOps(before: readonly unknown[], after: readonly unknown[], at: Path): Op[] {
  const ops: Op[] = [];
  const placesBefore = new Map<unknown, number>();
  for (const [place, element] of before.entries()) placesBefore.set(element, place);
  let from = 0;
  let to = 0;
  const closeGap = (fromEnd: number, toEnd: number) => {
    const paired = Math.min(fromEnd - from, toEnd - to);
    for (let index = 0; index < paired; index++)
      ops.push(...patchBetween(before[from + index], after[to + index], [...at, to + index]));
    const cut = fromEnd - from - paired;
    const put = after.slice(to + paired, toEnd);
    if (cut > 0 || put.length > 0) ops.push({ do: 'list', at, from: to + paired, cut, put });
  };
  for (const [place, element] of after.entries()) {
    const stayed = before[from + place - to] === element ? from + place - to : placesBefore.get(element);
    if (stayed === undefined || stayed < from) continue;
    closeGap(stayed, place);
    from = stayed + 1;
    to = place + 1;
  }
  closeGap(before.length, after.length);
  return ops;
}

/** A change does not fit what it is to change: something was missed on the way. */
class PatchMisfit extends Error {
  override readonly name = 'PatchMisfit';
}

/** The state after some changes. What they do not touch stays the same object. Throws `PatchMisfit`. */
export function patched(state: unknown, ops: readonly Op[]): unknown {
  return ops.reduce((now, op) => changed(now, op, op.at), state);
}

function changed(state: unknown, op: Op, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replaced(state, op);
  if (Array.isArray(state) && typeof key === 'number' && key < state.length)
    return state.with(key, changed(state[key], op, rest));
  if (!isRecord(state) || typeof key !== 'string') throw misfit(op);
  if (rest.length === 0 && op.do === 'drop') {
    const { [key]: _, ...others } = state;
    return others;
  }
  const isNew = !Object.hasOwn(state, key);
  if (isNew && (rest.length > 0 || op.do !== 'set')) throw misfit(op);
  return { ...state, [key]: changed(fieldOf(state, key), op, rest) };
}

function replaced(value: unknown, op: Op): unknown {
  switch (op.do) {
    case 'set':
      return op.value;
    case 'text':
      if (typeof value !== 'string' || op.from + op.cut > value.length) throw misfit(op);
      return spliced(value, op);
    case 'list':
      if (!Array.isArray(value) || op.from + op.cut > value.length) throw misfit(op);
      return value.toSpliced(op.from, op.cut, ...op.put);
    case 'drop':
      throw misfit(op);
  }
}

function misfit({ do: what, at }: Op): PatchMisfit {
  return new PatchMisfit(`A "${what}" at ${at.join('/')} does not fit what is there.`);
}
