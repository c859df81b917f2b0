import { afterEach, describe, expect, it, vi } from 'vitest';
import { benchId, type Case, type ProjectFiles, type StageDefinition, type StageName } from '#case';
import { protocolOf } from '../../windows/index.ts';
import { seatFor } from '../../windows/windows-for-tests.ts';

const MODELS = 'class Product:\n    pass\n';
const HOOKED = `import traceback\n\ntraceback.print_stack()\n\n${MODELS}`;
const LIBRARY = 'def style():\n    return 1\n';

const stage = (...open: [string, ...string[]]): StageDefinition => ({ about: '', open });
const subject: Case = {
  id: 'small',
  definition: {
    title: '',
    order: 1,
    story: '',
    symptom: { exitCode: 1 },
    culprits: [{ file: 'main.py', code: 'x' }],
    stages: {
      buggy: stage('models.py', 'main.py'),
      hook: stage('models.py'),
      fixed: stage('main.py'),
      modern: stage('site-packages/first.py', 'site-packages/aaa.pth'),
    },
  },
  folders: {
    buggy: { 'main.py': 'import models\n', 'models.py': MODELS },
    hook: { 'models.py': HOOKED, 'site-packages/rich/style.py': `print(1)\n${LIBRARY}` },
    fixed: { 'main.py': 'import models as fixed\n' },
    modern: {
      'site-packages/first.py': 'import sys\n\nsys.addaudithook(print)\n',
      'site-packages/aaa.pth': 'import first\n',
    },
  },
  library: { 'site-packages/rich/style.py': LIBRARY },
};

const BENCH = benchId('small', 'buggy');

/** One window's session: each has modules of its own. */
async function openWindow() {
  vi.resetModules();
  vi.stubGlobal('location', { hash: '' });
  const { useSession, workspaceOf } = await import('../state/session.ts');
  const { filesOf, openFileOf } = await import('../state/workspace.ts');
  const { viewOf } = await import('../state/view.ts');
  const intents = { ...(await import('./intents.ts')), ...(await import('../workspace/edits.ts')) };
  const { replica, ANYBODYS } = await import('../windows/shared.ts');
  const { SLICES } = await import('../schemas/slices.ts');
  const workspace = () => workspaceOf(useSession.getState(), BENCH);
  const text = (file: string) => filesOf(subject, workspace())[file];
  return {
    ...intents,
    replica,
    seat: seatFor(ANYBODYS),
    protocol: protocolOf({ slices: SLICES, orders: {} }),
    typing: () => useSession.getState().typing,
    workspace,
    text,
    openFile: () => openFileOf(subject, workspace()),
    selected: () => viewOf(useSession.getState(), BENCH).selected?.what,
    write: (file: string, written: string) => intents.editFile(BENCH, subject, file, written),
    /** Presses this many keys, or all that are needed. */
    press(keys = 10_000) {
      for (let left = keys; left > 0 && intents.typeNext(BENCH, subject); left--);
    },
    start: (target: StageName) => intents.startTyping(BENCH, subject, target),
  };
}

type Window = Awaited<ReturnType<typeof openWindow>>;

/** The files as a program sees them: one that is empty does nothing. */
function filesThatDoSomething({ workspace }: Window): ProjectFiles {
  const files = { ...subject.library, ...subject.folders.buggy, ...workspace().edits };
  return Object.fromEntries(Object.entries(files).filter(([, text]) => text !== ''));
}

const stageWithLibrary = (name: string) => ({
  ...subject.library,
  ...subject.folders.buggy,
  ...subject.folders[name],
});

describe('typing another stage', () => {
  for (const target of ['hook', 'fixed', 'modern'] as const)
    it(`ends with the files of ${target}, key by key`, async () => {
      const window = await openWindow();
      expect(window.start(target)).toBeNull();
      const total = window.typing()?.total ?? 0;
      window.press(total - 1);
      expect(filesThatDoSomething(window)).not.toEqual(stageWithLibrary(target));
      expect(window.typing()).toMatchObject({ pace: 'keys', done: total - 1, total });
      window.press(1);
      expect(filesThatDoSomething(window)).toEqual(stageWithLibrary(target));
      expect(window.typing()).toMatchObject({ pace: 'ended', done: total, total });
      window.press();
      expect(filesThatDoSomething(window)).toEqual(stageWithLibrary(target));
    });

  it('goes from one stage to the next, and empties what the next does not have', async () => {
    const window = await openWindow();
    window.start('modern');
    window.press();
    window.start('hook');
    window.press();
    expect(window.text('site-packages/aaa.pth')).toBe('');
    expect(filesThatDoSomething(window)).toEqual(stageWithLibrary('hook'));
    window.start('buggy');
    window.press();
    expect(filesThatDoSomething(window)).toEqual(stageWithLibrary('buggy'));
    expect(window.workspace().edits['site-packages/rich/style.py']).toBeUndefined();
  });

  it('opens the file and puts the cursor where the key was pressed', async () => {
    const window = await openWindow();
    window.start('modern');
    window.press(1);
    expect(window.openFile()).toBe('site-packages/first.py');
    expect(window.selected()).toMatchObject({
      file: 'site-packages/first.py',
      selection: { positionLineNumber: 1, positionColumn: 4 },
    });
    window.press();
    expect(window.selected()).toMatchObject({
      file: 'site-packages/aaa.pth',
      selection: { positionLineNumber: 2, positionColumn: 1 },
    });
  });

  it('has nothing to type where the files are those of the stage, and says so', async () => {
    const window = await openWindow();
    window.start('hook');
    window.press();
    window.stopTyping();
    expect(window.start('hook')).toContain('"hook"');
    expect(window.typing()).toBeNull();
  });

  it('types nothing while it is paused', async () => {
    const window = await openWindow();
    window.start('hook');
    window.press(3);
    window.pauseTyping();
    const { edits } = window.workspace();
    window.press();
    expect(window.workspace().edits).toBe(edits);
    window.rejoin(BENCH, subject);
    window.press();
    expect(window.text('models.py')).toBe(HOOKED);
  });
});

describe('a change by hand in the middle', () => {
  it('pauses, and is rejoined by the shortest way', async () => {
    const window = await openWindow();
    window.start('hook');
    window.press(8);
    const midway = window.text('models.py') ?? '';
    window.write('models.py', `# by hand\n${midway}`);
    expect(window.typing()).toMatchObject({ pace: 'paused', isTouched: true, done: 8 });
    window.rejoin(BENCH, subject);
    const { done = 0, total = 0 } = window.typing() ?? {};
    // One key takes the foreign line away.
    window.press(1);
    expect(window.text('models.py')).toBe(midway);
    window.press();
    expect(window.typing()).toMatchObject({ pace: 'ended', done: total, total });
    expect(total).toBeGreaterThan(done);
    expect(filesThatDoSomething(window)).toEqual(stageWithLibrary('hook'));
  });

  it('can be a reset, or in another file', async () => {
    const window = await openWindow();
    window.start('hook');
    window.press(8);
    window.resetWorkspace(BENCH, subject);
    expect(window.typing()).toMatchObject({ pace: 'paused' });
    window.write('main.py', '1 / 0\n');
    window.playTyping(BENCH, subject);
    window.press();
    expect(filesThatDoSomething(window)).toEqual(stageWithLibrary('hook'));
  });

  it('after the end is an edit as any other', async () => {
    const window = await openWindow();
    window.start('hook');
    window.press();
    window.write('models.py', 'mine');
    expect(window.typing()).toBeNull();
    expect(window.text('models.py')).toBe('mine');
  });

  it('elsewhere changes nothing', async () => {
    const window = await openWindow();
    window.start('hook');
    window.editFile(benchId('small', 'fixed'), subject, 'main.py', 'other');
    expect(window.typing()).toMatchObject({ pace: 'keys', isTouched: false });
  });
});

describe('taking back', () => {
  it('brings back the edits and the tabs as they were, in one step, and can itself be undone', async () => {
    const window = await openWindow();
    window.write('main.py', 'mine');
    const before = window.workspace();
    window.start('modern');
    window.press(4);
    window.write('models.py', 'free hand');
    const midway = window.workspace().edits;
    window.takeTypingBack();
    expect(window.workspace()).toEqual({ ...before, discarded: midway });
    expect(window.typing()).toBeNull();
    window.undoReset(BENCH);
    expect(window.text('models.py')).toBe('free hand');
  });

  it('is there until the end is left behind', async () => {
    const window = await openWindow();
    window.start('modern');
    window.press();
    window.takeTypingBack();
    expect(window.workspace().edits).toEqual({});
    expect(window.openFile()).toBe('models.py');
  });

  it('leaves no tab of a file that a reset takes away', async () => {
    const window = await openWindow();
    window.start('modern');
    window.press();
    window.resetWorkspace(BENCH, subject);
    expect(window.openFile()).toBe('models.py');
    expect(window.workspace().extraTabs).toEqual([]);
  });
});

describe('a second window', () => {
  const stops: (() => unknown)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  async function openTwo(): Promise<[Window, Window]> {
    const { broadcast, createMemory, follow, lead } = await import('../../windows/windows-for-tests.ts');
    const name = `typing ${process.pid} ${Math.random()}`;
    const [first, second] = [await openWindow(), await openWindow()];
    const [here, there] = [broadcast(name, first.protocol.read), broadcast(name, second.protocol.read)];
    const memoryOf = ({ seat, replica }: Window) => createMemory(seat.changes, replica.read());
    const before = { memory: memoryOf(first), granted: {}, lineage: [] };
    const leader = lead({ ...first, ...before, transport: here, term: 1, carryOut: () => {} });
    here.onMessage(leader.hear);
    stops.push(leader.stop, here.close);
    await new Promise<void>((onJoined) => {
      const memory = memoryOf(second);
      const follower = follow({
        ...second,
        transport: there,
        me: 'second',
        memory,
        onJoined,
        onSilence() {},
      });
      there.onMessage(follower.hear);
      stops.push(follower.stop, there.close);
    });
    return [first, second];
  }

  it('shows text, cursor and count, and continues with the keys that are pressed in it', async () => {
    const [first, second] = await openTwo();
    first.start('hook');
    first.press(5);
    await expect.poll(() => second.typing()).toMatchObject({ done: 5 });
    expect(second.text('models.py')).toBe(first.text('models.py'));
    expect(second.selected()).toEqual(first.selected());
    second.press(5);
    await expect.poll(() => first.typing()).toMatchObject({ done: 10 });
    first.press();
    await expect.poll(() => second.typing()).toMatchObject({ pace: 'ended' });
    for (const window of [first, second]) expect(window.text('models.py')).toBe(HOOKED);
    second.takeTypingBack();
    await expect.poll(() => first.text('models.py')).toBe(MODELS);
  });

  it('pauses the first one by writing in it', async () => {
    const [first, second] = await openTwo();
    first.start('hook');
    first.press(5);
    await expect.poll(() => second.typing()).toMatchObject({ done: 5 });
    second.write('models.py', `${second.text('models.py')}# by hand\n`);
    await expect.poll(() => first.typing()).toMatchObject({ pace: 'paused', isTouched: true });
    first.rejoin(BENCH, subject);
    first.press();
    await expect.poll(() => second.text('models.py')).toBe(HOOKED);
  });
});
