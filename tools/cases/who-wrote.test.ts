import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Case, findPlace, knownFiles, type ProjectFiles } from '#case';
import { programOf } from '#evidence';
import {
  type Card,
  callsOf,
  exceptionsOf,
  lineOfStep,
  momentOfLine,
  partings,
  sharedAt,
  stepsIn,
  valueAt,
  type Walk,
  whoLeft,
  whoWrote,
} from '../../src/steps/index.ts';
import { type Recorded, recordWalk } from '../../src/steps/walks-for-tests.ts';
import { readCases } from '../build/cases/read-cases.ts';
import { ensurePackages, whyMissing } from '../packages/ensure-packages.ts';
import { createNodeRuntime } from '../python/node-runtime.ts';

const ROOT = resolve(import.meta.dirname, '../../cases');
const { roots } = await ensurePackages();
const runtime = createNodeRuntime('as in a browser');
afterAll(() => runtime.dispose());

/** What is wrong in a case's buggy stage: asked of its trace alone, without any hook in the program. */
type Question = (recorded: Recorded) => readonly (readonly Card[])[];

/** Who imported the module the second time, of whose two classes the run complains. */
const secondClass: Question = ({ walk }) => [
  whoWrote(
    walk,
    known(walk.places['sys.modules'].get('catalog.models')),
    known(exceptionsOf(walk).at(-1)).step,
  ),
];

const leftFiles: Question = ({ walk, transcript }) =>
  (transcript.exit?.leftBehind ?? []).map(({ path }) => whoLeft(walk, path));

/** Who put the folder in front when a line was about to import a module from it. */
const firstFolder =
  (file: string, code: string): Question =>
  ({ walk, transcript }) => {
    const moment = known(momentOfLine(walk, lineOf(transcript.program.files, file, code), 0));
    const list = valueAt(walk, known(walk.places.thing('sys.path')), moment);
    return [whoWrote(walk, known(walk.places.object(Number(list)).get('0')), moment)];
  };

/** Who had changed the random state when a line drew from it the first time that counted: in the first call of a function. */
const firstDraw =
  (file: string, code: string, [caller, name]: readonly [string, string]): Question =>
  ({ walk, transcript }) => {
    const { from, to } = known(callsOf(walk, { file: caller, function: name })[0]);
    const draws = stepsIn(walk, lineOf(transcript.program.files, file, code));
    const draw = known(draws.find((step) => from < step && step < to));
    return [whoWrote(walk, known(walk.places.thing('random')), draw)];
  };

/** Who made the rows of a table that are still there in the end. */
const strayRows =
  (table: string): Question =>
  ({ walk }) =>
    sharedAt(walk, walk.count)
      .rows.filter(({ name }) => name.split(' ').includes(table))
      .map(({ place }) => whoWrote(walk, place, walk.count));

const QUESTIONS: Readonly<Record<string, Question>> = {
  'double-import': secondClass,
  'double-import-django': secondClass,
  'temp-files': leftFiles,
  'temp-files-selenium': leftFiles,
  'sys-path': firstFolder('station/loader.py', 'import config'),
  'sys-path-pytest': firstFolder('tests/test_sailings.py', 'from fakes import SENT'),
  random: firstDraw(
    'course/problems/slope.py',
    'numbers = [round(random.uniform(1, 99)) for _ in range(5)]',
    ['course/visit.py', 'open_problem'],
  ),
  'random-httpx': firstDraw('club/variants/race.py', 'rolls = [random.randint(1, 6) for _ in range(6)]', [
    'club/games.py',
    'play',
  ]),
  'stray-user': strayRows('user'),
  'stray-user-django': strayRows('auth_user'),
};

const cases = await readCases(ROOT);

it('asks a question of each case', () => {
  expect(Object.keys(QUESTIONS).sort()).toEqual(cases.map(({ id }) => id).sort());
});

describe.each(cases.map((subject) => [subject.id, subject] as const))(
  'Who wrote what is wrong in %s?',
  (id, subject) => {
    const missing = (subject.definition.packages ?? []).find((name) => !(name in roots));

    it.skipIf(missing !== undefined)(
      missing
        ? `is not asked: ${whyMissing(missing)}`
        : 'ends at the culprits, each by cards that really wrote',
      async () => {
        const recorded = await recordWalk(runtime, programOf(subject, 'buggy'), subject.library ?? {});
        const answers = known(QUESTIONS[id])(recorded);
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

function lineOf(files: ProjectFiles, file: string, code: string) {
  return known(findPlace(files, { file, code }));
}

function placeOf({ file, line }: { file: string; line: number }): string {
  return `${file}:${line}`;
}

function known<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('The trace does not tell.');
  return value;
}
