import { describe, expect, it } from 'vitest';
import type { LearnerStatus, TaskStanding } from '../../../room/index.ts';
import { medianOf, type NamedTask, summaryOf } from './summary-of.ts';
import { fileName, summaryCsv, summaryJson } from './take-along.ts';

const SEE: NamedTask = { lesson: 'small', task: 'see', lessonTitle: 'The small one', title: 'See it fail' };
const FIX: NamedTask = { lesson: 'small', task: 'fix', lessonTitle: 'The small one', title: 'Fix it' };
const NEVER: NamedTask = { lesson: 'small', task: 'prove', lessonTitle: 'The small one', title: 'Prove it' };
const KNOWN = [SEE, FIX, NEVER];

const standing = (changed: Partial<TaskStanding> = {}): TaskStanding => ({
  ...{ seconds: 60, misses: 0, hints: 0, usedSolution: false, isPassed: true },
  ...changed,
});
const status = (changed: Partial<LearnerStatus>): LearnerStatus => ({
  ...{ name: '', signs: 1, at: null, work: {}, last: null, wrong: [] },
  ...changed,
});
const accused = (line: number, times: number) =>
  ({ lesson: 'small', task: 'see', times, is: 'accused', line: { file: 'settings.py', line } }) as const;

const ADA = {
  client: 'ada',
  number: 1,
  status: status({
    name: '=1+1',
    work: {
      small: { see: standing({ seconds: 30, hints: 2 }), fix: standing({ isPassed: false, misses: 3 }) },
    },
    wrong: [accused(4, 1), accused(9, 1)],
  }),
};
const BOB = {
  client: 'bob',
  number: 2,
  status: status({
    work: { small: { see: standing({ seconds: 91, usedSolution: true }) } },
    wrong: [accused(4, 5), { lesson: 'small', task: 'see', times: 2, is: 'missed', says: 'No traceback.' }],
  }),
};
const SILENT = { client: 'silent', number: 3, status: null };
const CLASS = [ADA, BOB, SILENT];

describe('the summary of a class', () => {
  it('says of each task who began and passed, how long it took, and with how much help', () => {
    const { tasks } = summaryOf(CLASS, KNOWN, true);
    expect(tasks).toMatchObject([
      { ...SEE, begun: 2, passed: 2, medianSeconds: 61, hints: 2, solutions: 1 },
      { ...FIX, begun: 1, passed: 0, medianSeconds: null, misses: 3, hints: 0, solutions: 0 },
    ]);
    expect(tasks).toHaveLength(2);
  });

  it('counts wrong answers by kind: first what most have given, however often one of them did', () => {
    const [see] = summaryOf(CLASS, KNOWN, true).tasks;
    expect(see?.errors).toMatchObject([
      { is: 'accused', says: 'settings.py', lines: [4, 9], clients: ['ada', 'bob'], times: 7 },
      { is: 'missed', says: 'No traceback.', lines: [], clients: ['bob'], times: 2 },
    ]);
  });

  it('names who gave a name, counts who gave none, and leaves out who never said anything', () => {
    const names = (isWithNames: boolean) =>
      summaryOf(CLASS, KNOWN, isWithNames).learners.map(({ name }) => name);
    expect(names(true)).toEqual(['=1+1', 'Learner 2']);
    expect(names(false)).toEqual(['Learner 1', 'Learner 2']);
    expect(summaryOf(CLASS, KNOWN, true).learners).toMatchObject([
      { begun: 2, passed: 1, seconds: 90, misses: 3, hints: 2 },
      { begun: 1, passed: 1, seconds: 91, solutions: 1 },
    ]);
  });

  it('keeps tasks that this release of the deck does not know', () => {
    const { tasks } = summaryOf(CLASS, [SEE], true);
    expect(tasks.map(({ title }) => title)).toEqual(['See it fail', 'fix']);
  });

  it('is no row at all before anybody has begun', () => {
    expect(summaryOf([SILENT], KNOWN, true)).toEqual({ tasks: [], learners: [] });
  });

  it.each([
    [[], null],
    [[5], 5],
    [[9, 1, 5], 5],
    [[1, 2, 10, 11], 6],
  ])('has %j with %s in the middle', (values, middle) => expect(medianOf(values)).toBe(middle));
});

describe('what one takes along', () => {
  const made = { code: 'ABC234', at: Date.UTC(2026, 10, 30, 9), isWithNames: false };

  it('is a row of CSV for each task of each learner, no name of which is a formula', () => {
    expect(summaryCsv(summaryOf(CLASS, KNOWN, true)).split('\r\n')).toEqual([
      'learner,lesson,task,title,seconds,misses,hints,solution used,passed',
      "'=1+1,small,see,See it fail,30,0,2,no,yes",
      "'=1+1,small,fix,Fix it,60,3,0,no,no",
      'Learner 2,small,see,See it fail,91,0,0,yes,yes',
      '',
    ]);
  });

  it('is JSON in the shape that the documentation has', () => {
    const read: unknown = JSON.parse(summaryJson(summaryOf(CLASS, KNOWN, false), made));
    expect(read).toMatchObject({
      ...{ format: 'machete-mode-class', version: 2, class: 'ABC234', names: false },
      made: '2026-11-30T09:00:00.000Z',
      tasks: [
        {
          ...{ lesson: 'small', task: 'see', title: 'See it fail', begun: 2, passed: 2, medianSeconds: 61 },
          ...{ misses: 0, hints: 2, solutionsUsed: 1 },
          errors: [
            { kind: 'accused', says: 'settings.py', lines: [4, 9], learners: 2, times: 7 },
            { kind: 'missed', says: 'No traceback.', learners: 1, times: 2 },
          ],
        },
        {},
      ],
      learners: [
        {
          name: 'Learner 1',
          number: 1,
          seconds: 90,
          tasks: [{ task: 'see', passed: true }, { task: 'fix' }],
        },
        {},
      ],
    });
  });

  it('names nobody without names, in no form', () => {
    const summed = summaryOf(CLASS, KNOWN, false);
    expect(summaryCsv(summed) + summaryJson(summed, made)).not.toContain('=1+1');
  });

  it('is called by the class and the day', () =>
    expect(fileName(made, 'csv')).toBe('class-ABC234-2026-11-30.csv'));
});
