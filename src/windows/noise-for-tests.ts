import type { Message, Shared } from './protocol.ts';

/** What nobody awaits at any place, as far as a channel can bring it. */
function oddOnes(): readonly unknown[] {
  const endless: Record<string, unknown> = { a: 1 };
  endless.self = endless;
  const holes: unknown[] = [];
  holes.length = 4_000_000_000;
  return [
    ...[null, undefined, true, '', 'x'.repeat(10_000), '__proto__', 'constructor', 7, -1, 0.5, 1e300],
    ...[Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER, Date.now() + 1_000, 10n],
    ...[[], [[]], {}, { status: 'ended' }, { do: 'set', at: [], value: 1 }, endless, holes],
    ...[new Map([['a', 1]]), new Date(0), new Uint8Array(9), Object.assign([1], { caseId: 'x' })],
    JSON.parse('{"__proto__": {"edits": {}}, "constructor": 7, "toString": null}'),
  ];
}

/** Something that a stranger says who has heard what was said until now, and means no good. */
export function noise(random: Random, said: readonly Message[], shared: Shared): unknown {
  const last = said.findLast((message) => message.say === 'patch' || message.say === 'snapshot');
  const { term = 1, seq = 0 } = last ?? {};
  const ops = Array.from({ length: 1 + random(2) }, () => someOp(random, shared));
  const number = random(400);
  const to = any(random, ['one', 'stranger']);
  switch (random(6)) {
    case 0:
      return disturbed(random, any(random, said), 12);
    case 1:
      return {
        say: 'snapshot',
        term: term + random(3),
        seq,
        shared: disturbed(random, shared, 12),
        granted: {},
        lineage: any(random, [[], [{ term, seq }], oddOnes()]),
      };
    case 2:
      return { say: 'refused', term, to, number };
    case 3:
      return { say: 'patch', term, seq: seq + 1, ops, granted: any(random, [null, { to, number }]) };
    default:
      return { say: 'wish', from: to, term, base: seq, number, ops, orders: [] };
  }
}

/** A change of something that is there, mostly to what nobody awaits. */
function someOp(random: Random, shared: Shared): unknown {
  const at: (string | number)[] = [];
  let value: unknown = shared;
  do {
    const places = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    if (places.length === 0) break;
    const [name, within] = any(random, places);
    at.push(Array.isArray(value) ? Number(name) : name);
    value = within;
  } while (random(3) > 0);
  if (random(10) === 0) at.push('__proto__');
  switch (random(8)) {
    case 0:
      return { do: 'drop', at };
    case 1:
      return { do: 'text', at, from: random(4), cut: random(4), put: any(random, oddOnes()) };
    case 2:
      return { do: 'list', at, from: random(2), cut: random(2), put: [any(random, oddOnes())] };
    default:
      return { do: 'set', at, value: disturbed(random, value, random(6)) };
  }
}

function disturbed(random: Random, value: unknown, depth: number): unknown {
  const whole = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (whole.length === 0 || depth === 0 || random(6) === 0) return any(random, oddOnes());
  const place = random(whole.length);
  const changed = whole.flatMap(([name, each], index) => {
    if (index !== place) return [[name, each] as const];
    if (random(12) === 0) return [];
    return [[random(12) === 0 ? '__proto__' : name, disturbed(random, each, depth - 1)] as const];
  });
  return Array.isArray(value) ? changed.map(([, each]) => each) : Object.fromEntries(changed);
}

/** One of several. */
export function any<Item>(random: Random, items: readonly Item[]): Item {
  return items[random(items.length)] as Item;
}

/** A whole number from 0 to below another one. */
export type Random = (below: number) => number;

/** The same numbers each time. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}
