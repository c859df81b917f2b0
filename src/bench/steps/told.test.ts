import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Case, findPlace, knownFiles, sourcesOf } from '#case';
import { unpackTrace } from '#runtime';
import { readCases } from '../../../tools/build/cases/read-cases.ts';
import { readRecording } from '../../../tools/cases/recordings.ts';
import type { Steps } from '../../session/index.ts';
import { createWalk, lineOfStep, type Walk } from '../../steps/index.ts';
import { cardsOf } from './answers.ts';
import { groupsAt, partsSeen } from './seen.ts';
import { toldAt } from './told.ts';

const ROOT = resolve('cases');
const cases = await readCases(ROOT);

describe.each(cases.map((subject) => [subject.id, subject] as const))(
  'What a slide tells of %s',
  (_, subject) => {
    const { question, culprits } = subject.definition;
    const told = async (clicks: number) => {
      const walk = await walkOf(subject);
      return { walk, steps: toldAt(walk, known(question), clicks) };
    };

    it('is nothing before the first click', async () => {
      expect((await told(0)).steps).toBeNull();
    });

    it('begins with what is asked about, in sight among the names', async () => {
      const { walk, steps } = await told(1);
      const { chosen, question: asked, told: click } = known(steps);
      expect([asked, click]).toEqual([null, 1]);
      expect(placesInSight(walk, known(steps))).toContain(known(chosen));
    });

    it('goes on with the question, at the same moment', async () => {
      const { walk, steps } = await told(2);
      expect(steps?.moment).toBe((await told(1)).steps?.moment);
      const asked = known(steps?.question);
      if (asked.of === 'calls') throw new Error('It compares calls.');
      expect(cardsOf(walk, asked).length).toBeGreaterThan(0);
    });

    it('comes to each culprit with a click of its own, and stays at the last', async () => {
      const files = knownFiles(subject, 'buggy');
      const ends: string[] = [];
      for (let answer = 1; answer <= culprits.length; answer++) {
        const { walk, steps } = await told(2 + answer);
        ends.push(placeOf(lineOfStep(walk, known(steps).moment)));
      }
      expect(ends.toSorted()).toEqual(culprits.map((each) => placeOf(known(findPlace(files, each)))).sort());
      const after = (await told(3 + culprits.length)).steps;
      expect({ ...after, told: 0 }).toEqual({ ...(await told(2 + culprits.length)).steps, told: 0 });
    });
  },
);

it('tells nothing of a run that has nothing of what is asked about', async () => {
  const subject = known(cases.find(({ id }) => id === 'sys-path'));
  const never = { file: 'station/loader.py', code: 'nothing like it' };
  const asked = { asks: '', about: { thing: 'sys.path', item: 0 }, when: { before: never } } as const;
  expect(toldAt(await walkOf(subject), asked, 2)).toBeNull();
});

const walks = new Map<string, Promise<Walk>>();

/** The walk of the recording that is shown where no Python runs. */
function walkOf(subject: Case): Promise<Walk> {
  const { id, library = {} } = subject;
  const trace = known(readRecording(ROOT, id, 'buggy')?.exit?.trace);
  const walk =
    walks.get(id) ??
    unpackTrace(trace).then((read) => createWalk(read, sourcesOf(library, knownFiles(subject, 'buggy'))));
  walks.set(id, walk);
  return walk;
}

/** The places whose rows the pane shows, with these groups and values opened. */
function placesInSight(walk: Walk, steps: Steps): number[] {
  const { moment: step, opened } = steps;
  return groupsAt({ walk, step, steps }).flatMap(({ id, isOpen, rows }) =>
    isOpen === opened.includes(id)
      ? []
      : rows.flatMap(({ place, value }) => [
          place,
          ...(typeof value === 'number' && opened.includes(`${place}`)
            ? partsSeen(walk, value, step).rows.map((part) => part.place)
            : []),
        ]),
  );
}

function placeOf({ file, line }: { file: string; line: number }): string {
  return `${file}:${line}`;
}

function known<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('It is not told.');
  return value;
}
