import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Case, findPlace, knownFiles } from '#case';
import { programOf } from '#evidence';
import {
  type Card,
  callsOf,
  lineOfStep,
  partings,
  questionsOfCase,
  type Walk,
  whoAnswers,
} from '../../src/steps/index.ts';
import { recordWalk } from '../../src/steps/walks-for-tests.ts';
import { readCases } from '../build/cases/read-cases.ts';
import { ensurePackages, whyMissing } from '../packages/ensure-packages.ts';
import { createNodeRuntime } from '../python/node-runtime.ts';

const ROOT = resolve(import.meta.dirname, '../../cases');
const { roots } = await ensurePackages();
const runtime = createNodeRuntime('as in a browser');
afterAll(() => runtime.dispose());

const cases = await readCases(ROOT);

it('asks a question of each case', () => {
  expect(cases.filter(({ definition }) => !definition.question)).toEqual([]);
});

describe.each(cases.map((subject) => [subject.id, subject] as const))(
  'Who wrote what is wrong in %s?',
  (_, subject) => {
    const missing = (subject.definition.packages ?? []).find((name) => !(name in roots));

    it.skipIf(missing !== undefined)(
      missing
        ? `is not asked: ${whyMissing(missing)}`
        : 'ends at the culprits, each by cards that really wrote',
      async () => {
        const recorded = await recordWalk(runtime, programOf(subject, 'buggy'), subject.library ?? {});
        const questions = questionsOfCase(recorded.walk, known(subject.definition.question));
        const answers = questions.map((question) => whoAnswers(recorded.walk, question));
        const ends = answers.map((cards) => placeOf(known(cards.at(-1)).at));
        expect([...new Set(ends)].sort()).toEqual(culpritsOf(subject).sort());
        for (const card of answers.flat())
          expect(isReal(recorded.walk, card), JSON.stringify(card)).toBe(true);
      },
    );
  },
);

it('says of the first call that is seeded, yet different, that it parts from the second inside an import', async () => {
  const subject = known(cases.find(({ id }) => id === 'random'));
  const { walk } = await recordWalk(runtime, programOf(subject, 'buggy'), {});
  const [first, second] = callsOf(walk, { file: 'course/visit.py', function: 'open_problem' });
  const [parting, after] = partings(known(first), known(second));
  if (parting?.is !== 'way' || after?.is !== 'value') throw new Error(JSON.stringify([parting, after]));
  expect(lineOfStep(walk, parting.left.from)).toMatchObject({
    file: 'termwise/__init__.py',
    function: '<module>',
  });
  expect(parting.right.to).toBe(parting.right.from);
  expect(parting.left.shared.map(({ step }) => placeOf(lineOfStep(walk, step)))).toEqual(culpritsOf(subject));
  expect(lineOfStep(walk, after.left).text).toContain('numbers = ');
});

/** Whether a card's step did what it says. */
function isReal({ trace }: Walk, { step, what, after }: Card): boolean {
  const done = known(trace.steps[step]);
  if (what.is === 'result') return done[6] === after;
  return done[5].some(([place, value]) => place === what.place && value === after);
}

function culpritsOf(subject: Case): string[] {
  const files = knownFiles(subject, 'buggy');
  return subject.definition.culprits.map((culprit) => placeOf(known(findPlace(files, culprit))));
}

function placeOf({ file, line }: { file: string; line: number }): string {
  return `${file}:${line}`;
}

function known<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('The trace does not tell.');
  return value;
}
