import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '#case';
import type { Command } from './command.ts';
import { commandsFor } from './commands/index.ts';
import { frontOf, type Scene } from './scene.ts';

const { moveTo, rememberPlace, status } = vi.hoisted(() => ({
  moveTo: vi.fn(),
  rememberPlace: vi.fn(),
  status: { now: 'none' },
}));

vi.mock('../../case/catalogue.ts', () => ({
  CASES: [
    { id: 'small', title: 'Small', story: 'It dies.', stages: ['buggy', 'hook', 'hook-deaf'], packages: [] },
    {
      id: 'small-django',
      title: 'Small, in Django',
      story: '',
      stages: ['buggy', 'fixed'],
      packages: ['django'],
    },
  ],
}));
vi.mock('../../pages/lesson/lessons.ts', () => ({
  lessonBench: (id: string) => ({ case: id, stage: 'buggy', for: 'lesson' }),
  LESSONS: {
    small: {
      teaches: '',
      parts: [
        { title: 'See it fail', task: 'see' },
        { title: 'The end', task: null },
      ],
    },
  },
}));
vi.mock('../../pages/talk/the-deck.ts', () => {
  const slide = { kicker: '', steps: 0, section: { title: 'Small', label: 'Case 1' } };
  return {
    SLIDES: [
      { ...slide, number: 1, title: 'Title', cases: [] },
      { ...slide, number: 2, title: 'The hook', cases: [{ id: 'small', stage: 'hook' }] },
    ],
  };
});
vi.mock('../../session/index.ts', () => {
  const place = { kind: 'place', address: '/talk/2/0', at: 0, bench: null, openFile: null };
  return {
    moveTo,
    rememberPlace,
    resetFont: vi.fn(),
    toggleBlackout: vi.fn(),
    benchId: (id: string, stage: string) => ({ case: id, stage, for: 'talk' }),
    workspaceOf: () => ({ edits: { 'main.py': 'mine' }, openFile: null }),
    filesOf: () => ({ 'main.py': 'mine', 'empty.py': '' }),
    openFileOf: () => 'main.py',
    runOf: () => ({ status: status.now }),
    statesBehind: () => [
      { state: place, place: 1 },
      { state: { ...place, address: '/learn' }, place: 0 },
    ],
    statesAhead: () => [{ state: place, place: 0 }],
  };
});

const subject = {
  id: 'small',
  definition: { title: 'Small', stages: { buggy: {}, hook: {}, 'hook-deaf': {} } },
} as unknown as Case;
const sceneAt = (address: string): Scene => ({
  front: frontOf(address, null),
  subject,
  session: { position: null } as Scene['session'],
  now: 0,
  pages: [{ title: 'Cover', address: () => '/' }],
  navigate: vi.fn(),
});
const at = (address: string) => commandsFor(sceneAt(address));
const idsIn = (commands: readonly Command[], group: Command['group']) =>
  commands.filter((each) => each.group === group).map(({ id }) => id);

beforeEach(() => {
  status.now = 'none';
});

describe.each([
  '/',
  '/talk/2/0',
  '/presenter/2/0',
  '/demo/small/hook',
  '/learn/small/1',
  '/learn',
  '/overview',
])('From %s', (address) => {
  it('every stage, lesson page and slide is listed once, and no two commands have the same id', () => {
    const ids = at(address).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'stage/small/buggy',
        'stage/small/hook',
        'stage/small/hook-deaf',
        'stage/small-django/buggy',
        'stage/small-django/fixed',
        'lesson/small/1',
        'lesson/small/2',
        'slide/1',
        'slide/2',
      ]),
    );
  });
});

describe('What is at hand', () => {
  it('are the stages and files of the case in front, on its slide as on its bench', () => {
    for (const address of ['/talk/2/0', '/demo/small/hook']) {
      const commands = at(address);
      expect(idsIn(commands, 'Here')).toEqual([
        'run',
        'reset',
        'type/buggy',
        'type/hook-deaf',
        'compare',
        'stage/small/buggy',
        'stage/small/hook',
        'stage/small/hook-deaf',
      ]);
      expect(idsIn(commands, 'Files')).toEqual(['file/main.py']);
    }
    expect(idsIn(at('/talk/1/0'), 'Here')).toEqual([]);
  });

  it('is Stop while something runs', () => {
    status.now = 'running';
    expect(idsIn(at('/demo/small/hook'), 'Here').slice(0, 2)).toEqual(['stop', 'reset']);
  });

  it('are the pages of a lesson in a lesson, which runs and resets by itself', () => {
    expect(idsIn(at('/learn/small/2'), 'Here')).toEqual(['lesson/small/1', 'lesson/small/2']);
    expect(at('/learn/small/2').find(({ id }) => id === 'lesson/small/2')?.isHere).toBe(true);
  });

  it('includes what the audience sees only in the talk', () => {
    const displays = (address: string) => at(address).filter(({ id }) => id.startsWith('display/')).length;
    expect(displays('/presenter/1/0')).toBe(5);
    expect(displays('/learn')).toBe(1);
  });
});

describe('A slide', () => {
  it('is gone to with all windows of the talk, and by its address from elsewhere', () => {
    const go = (scene: Scene) =>
      commandsFor(scene)
        .find(({ id }) => id === 'slide/2')
        ?.run();
    const talk = sceneAt('/talk/1/0');
    go(talk);
    expect(moveTo).toHaveBeenCalledWith({ slide: 2, step: 0 });
    expect(talk.navigate).not.toHaveBeenCalled();
    const lesson = sceneAt('/learn/small/1');
    go(lesson);
    expect(lesson.navigate).toHaveBeenCalledWith('/talk/2/0');
    expect(rememberPlace).toHaveBeenCalledTimes(2);
  });
});
