import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOf } from '#case';
import { file } from './brought-for-tests.ts';
import { LIMITS } from './budget.ts';
import { placeProblem } from './paths.ts';
import { isTooMuch, type Reading, readProject } from './read-project.ts';
import { bytesOf, type HandMade, zipOf } from './zip/zip-for-tests.ts';

/** The same zips each time; another number finds others. */
const SEED = 20_240_229;

const usualName = fc
  .array(fc.constantFrom('a', 'shop', 'main', 'é', 'models', 'x1', 'constructor', '__proto__'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `${parts.join('/')}.py`);
const hostileName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.uint8Array({ maxLength: 40 }),
  fc.constantFrom(
    '../a.py',
    '/a.py',
    'C:/a.py',
    'a\\b.py',
    '',
    '/',
    'a//b',
    '..',
    'a/',
    'a\u202e.py',
    '.git/a.py',
  ),
);
const content = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.nat({ max: 20_000 }).map((length) => 'def f():\n    return 1\n'.repeat(length / 20)),
  fc.uint8Array({ maxLength: 200 }),
  fc.nat({ max: 60_000 }).map((length) => new Uint8Array(length)),
);
const lie = fc.record(
  {
    size: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 0xffffffff })),
    packedSize: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 0xffffffff })),
    crc: fc.nat({ max: 0xffffffff }),
    method: fc.constantFrom(0, 8, 9, 14, 99),
    flags: fc.constantFrom(0, 1, 8, 9, 0x808),
    name: fc.constantFrom('b.py', 'a/b.py', '../x'),
    offset: fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 0xffffffff })),
    extra: fc.uint8Array({ maxLength: 40 }),
  },
  { requiredKeys: [] },
);
const honest: fc.Arbitrary<HandMade> = fc.record({ name: usualName, content, isStored: fc.boolean() });
const lying: fc.Arbitrary<HandMade> = fc.record(
  {
    name: fc.oneof(usualName, hostileName),
    content,
    isStored: fc.boolean(),
    says: lie,
    table: lie,
    local: lie,
    isBesideOthers: fc.boolean(),
  },
  { requiredKeys: ['name', 'content'] },
);
const endLie = fc.record(
  { count: fc.nat({ max: 0xffff }), start: fc.nat({ max: 0xffffffff }), length: fc.nat({ max: 0xffffffff }) },
  { requiredKeys: [] },
);

/** With a file beside its folders, so that none of them is taken for the project. */
const honestZip = fc
  .uniqueArray(honest, { maxLength: 12, selector: ({ name }) => name })
  .map((members) => [{ name: 'top.py', content: 'pass\n' }, ...members]);
const anyZip = fc.oneof(
  fc
    .tuple(fc.array(fc.oneof(honest, lying), { maxLength: 12 }), endLie)
    .map(([members, end]) => zipOf(members, end)),
  fc.array(lying, { maxLength: 4 }).map((members) => zipOf(members)),
  // Cut off, and with some of its bytes changed.
  fc
    .tuple(honestZip, fc.double({ min: 0, max: 1, noNaN: true }), fc.array(fc.nat(), { maxLength: 3 }))
    .map(([members, part, places]) => {
      const bytes = zipOf(members);
      for (const place of places) bytes.fill(place % 256, place % bytes.length, (place % bytes.length) + 1);
      return part < 0.5 ? bytes.slice(0, bytes.length * part * 2) : bytes;
    }),
  // One in another, as a wheel.
  fc
    .tuple(honestZip, honestZip)
    .map(([members, inner]) => zipOf([...members, { name: 'in.whl', content: zipOf(inner) }])),
);

function checkLimits(reading: Reading): void {
  if (reading.kind === 'refused') {
    expect(reading.problem).toMatch(/\.$/);
    return;
  }
  expect(isTooMuch(reading.files)).toBe(false);
  for (const [path, text] of Object.entries(reading.files)) {
    expect(placeProblem(path)).toBe(null);
    expect(text.length).toBeLessThanOrEqual(LIMITS.fileBytes);
  }
}

function textsOf(members: readonly HandMade[]): Record<string, string> {
  return Object.fromEntries(
    members.map(({ name, content }) => [String(name), textOf(String(name), bytesOf(content))]),
  );
}

it('Whatever is in a zip, reading it ends with a project or a sentence, within the limits', async () => {
  await fc.assert(
    fc.asyncProperty(anyZip, async (bytes) => checkLimits(await readProject([file('x.zip', bytes)]))),
    { seed: SEED, numRuns: 700 },
  );
});

it('A zip that is honest is opened as it is, and with one bit changed it is opened so or refused', async () => {
  await fc.assert(
    fc.asyncProperty(honestZip, fc.nat(), async (members, place) => {
      const bytes = zipOf(members);
      const whole = await readProject([file('x.zip', bytes)]);
      expect(Object.entries(whole.kind === 'project' ? whole.files : {})).toEqual(
        Object.entries(textsOf(members)),
      );
      const at = place % (bytes.length * 8);
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
      const changed = await readProject([file('x.zip', bytes)]);
      if (changed.kind !== 'refused') expect(changed).toEqual(whole);
    }),
    { seed: SEED, numRuns: 300 },
  );
});
