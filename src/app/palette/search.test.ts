import { describe, expect, it } from 'vitest';
import type { Command, Group } from './command.ts';
import { laidOut, searched } from './search.ts';

const command = (id: string, group: Group, title: string, more: Partial<Command> = {}): Command => ({
  id,
  group,
  title,
  run: () => undefined,
  ...more,
});
const stage = (caseId: string, title: string, code: string) =>
  command(`${caseId}/${code}`, 'Cases and stages', title, { code, shelf: title, keywords: [caseId] });

const COMMANDS = [
  command('run', 'Here', 'Run', { shelf: 'Small' }),
  command('back', 'Go back to', 'Cover', { keywords: ['go back'] }),
  stage('random', 'Seeded, yet different', 'hook'),
  stage('random', 'Seeded, yet different', 'fixed'),
  stage('random-httpx', 'Seeded, yet different, in httpx', 'fixed'),
  stage('temp-files', 'Temporary files', 'hook-mkdtemp'),
  command('presenter', 'Commands', 'Presenter'),
  command('lesson', 'Lessons', 'Place the hook', { about: 'Who imports it, and under which name' }),
  command('slide/12', 'Slides', 'Two paths', { code: '12', keywords: ['slide'] }),
];
const found = (query: string, others: readonly Command[] = []) =>
  searched(query, COMMANDS, others).flatMap(({ commands }) => commands.map(({ id }) => id));

describe('What is typed finds', () => {
  it('a stage by the name of its case and the beginning of its own, in any order', () => {
    expect(found('random fix')).toEqual(['random/fixed', 'random-httpx/fixed']);
    expect(found('fix random')[0]).toBe('random/fixed');
  });

  it('only what contains all of the words, and nothing by scattered letters', () => {
    expect(found('random mkdtemp')).toEqual([]);
    expect(found('run')).toEqual(['run']);
    expect(found('pref')).toEqual([]);
  });

  it('a slide by its number, an abbreviated title, a word of what a lesson is about', () => {
    expect(found('slide 12')).toEqual(['slide/12']);
    expect(found('tmp')[0]).toBe('temp-files/hook-mkdtemp');
    expect(found('imports')).toEqual(['lesson']);
  });

  it('cases before lessons that match as well', () => {
    expect(found('hook')).toEqual(['random/hook', 'temp-files/hook-mkdtemp', 'lesson']);
  });

  it('what was found by other means after the rest, once', () => {
    const others = [command('slide/12', 'Slides', 'Two paths'), command('slide/3', 'Slides', 'Elsewhere')];
    expect(found('paths', others)).toEqual(['slide/12', 'slide/3']);
  });
});

describe('While the field is empty', () => {
  it('everything is listed, stages side by side under their case', () => {
    const parts = laidOut(COMMANDS, []);
    expect(parts.flatMap(({ commands }) => commands)).toHaveLength(COMMANDS.length);
    expect(parts.filter(({ look }) => look === 'shelf').map(({ heading }) => heading)).toEqual([
      'Small',
      'Seeded, yet different',
      'Seeded, yet different, in httpx',
      'Temporary files',
    ]);
  });

  it('recently used commands come after those at hand, and without them', () => {
    const headings = laidOut(COMMANDS, ['run', 'slide/12', 'gone']).map(({ heading }) => heading);
    expect(headings.slice(0, 3)).toEqual(['Small', 'Go back to', 'Recently used']);
    expect(laidOut(COMMANDS, ['run', 'gone']).map(({ heading }) => heading)).not.toContain('Recently used');
  });
});
