import { describe, expect, it } from 'vitest';
import {
  addresses,
  benchComparison,
  isByItself,
  placeOf,
  readSide,
  type Side,
  writeSide,
} from './addresses.ts';

describe('an address', () => {
  it.each([
    [addresses.talk({ slide: 3, step: 1 }), { page: 'talk', slide: 3 }],
    [addresses.presenter({ slide: 12, step: 0 }), { page: 'presenter', slide: 12 }],
    [addresses.lessons, { page: 'lessons' }],
    [addresses.lesson('random'), { page: 'lesson', caseId: 'random', part: '1' }],
    [addresses.lessonPage('random', 1), { page: 'lesson', caseId: 'random', part: '2' }],
    [addresses.summary('random'), { page: 'lesson', caseId: 'random', part: 'summary' }],
    [addresses.demo('random', 'hook'), { page: 'demo', caseId: 'random', stage: 'hook' }],
    [addresses.demo('random'), { page: 'demo', caseId: 'random', stage: 'buggy' }],
    [addresses.own, { page: 'own' }],
    [addresses.cover, { page: 'elsewhere' }],
    [addresses.hook('who-calls'), { page: 'elsewhere' }],
    ['/talk', { page: 'talk', slide: 1 }],
    ['/talk/nonsense', { page: 'talk', slide: 1 }],
    ['/demo/random/hook?x=1', { page: 'demo', caseId: 'random', stage: 'hook' }],
    ['/owner', { page: 'elsewhere' }],
    ['', { page: 'elsewhere' }],
  ])('%s is read as %o', (address, place) => expect(placeOf(address)).toEqual(place));
});

describe('a side of a comparison', () => {
  const stages = ['buggy', 'hook'] as const;

  it.each<Side>([
    { stage: 'buggy', as: 'prepared' },
    { stage: 'hook', as: 'edited' },
    { stage: 'hook', as: 'run' },
  ])('%o is read as it was written', (side) => expect(readSide(writeSide(side), stages)).toEqual(side));

  it.each(['', 'fixed', 'hook.', 'hook.nonsense', 'hook.run.run', '__proto__', 'hook.__proto__'])(
    '%j is none',
    (text) => expect(readSide(text, stages)).toBeNull(),
  );
});

describe('the first comparison of a bench', () => {
  const entry = { id: 'small', stages: ['buggy', 'hook', 'fixed'] } as const;
  const compared = (stage: 'buggy' | 'hook' | 'fixed', isEdited: boolean) =>
    benchComparison(entry, stage, isEdited);

  it('is of its edits with the stage', () =>
    expect(compared('hook', true)).toBe('/compare/small/hook/hook.edited/files'));
  it('is of the stage with the case as found', () =>
    expect(compared('fixed', false)).toBe('/compare/small/buggy/fixed/files'));
  it('is of the case as found with its next stage', () =>
    expect(compared('buggy', false)).toBe('/compare/small/buggy/hook/files'));
});

describe('A page by itself', () => {
  it.each(['/follow', '/follow/ABCDEF', '/remote/ABCDEF/secret', '/remote', '/class/ABCDEF/screen'])(
    'is at %s',
    (address) => expect(isByItself(address)).toBe(true),
  );
  it.each([
    '',
    '/',
    '/talk/1/0',
    '/follower',
    '/learn/follow',
    '/open/1.follow',
    '/class/ABCDEF',
    '/class',
    '/class/lead',
  ])('is not at %j', (address) => expect(isByItself(address)).toBe(false));
});
