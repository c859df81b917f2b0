import { beforeEach, describe, expect, it } from 'vitest';
import { benchKey, knownFiles, stageFiles } from '#case';
import { type OwnProject, ownBench, ownCase } from '../state/own.ts';
import { useSession, workspaceOf } from '../state/session.ts';
import { filesOf, openFileOf, withOpenFile } from '../state/workspace.ts';
import { addToOwn, closeOwn, openOwn, putHookIn, takeHookOut } from './own.ts';

const FILES = { 'main.py': 'import a\n', 'a.py': 'pass\n', 'site-packages/greet.py': 'pass\n' };
const HOOK = { 'site-packages/firstthing.py': '# hook\n', 'site-packages/aaa.pth': 'import firstthing\n' };

function opened(files: OwnProject['files'] = FILES, argv: readonly string[] = ['main.py', '-v']): OwnProject {
  openOwn({ name: 'shop', files, argv, env: {}, packages: [] });
  const { own } = useSession.getState();
  if (!own) throw new Error('Nothing was opened.');
  return own;
}
const workspace = (own: OwnProject) => workspaceOf(useSession.getState(), ownBench(own));

beforeEach(() => useSession.setState(useSession.getInitialState(), true));

describe('an own project as a case', () => {
  it('has its files, its command line and no culprit', () => {
    const subject = ownCase(opened());
    expect(subject.definition).toMatchObject({ argv: ['main.py', '-v'], culprits: [] });
    expect(stageFiles(subject, 'buggy')).toEqual(FILES);
    expect(knownFiles(subject, 'buggy')).toEqual(FILES);
    expect(subject.library).toEqual({ 'site-packages/greet.py': 'pass\n' });
  });

  it.each([
    [['a.py'], 'a.py'],
    [['-m', 'tool'], 'tool/__main__.py'],
    [['-c', 'pass'], 'main.py'],
  ])('that is run by %j opens %s', (argv, file) => {
    const subject = ownCase(opened({ ...FILES, 'tool/__main__.py': '' }, argv));
    expect(subject.definition.stages.buggy.open).toEqual([file]);
  });
});

describe('a hook in an own project', () => {
  it('is an edit like any other, and is taken out with its tab', () => {
    const own = opened();
    putHookIn(HOOK);
    expect(filesOf(ownCase(own), workspace(own))).toEqual({ ...FILES, ...HOOK });
    useSession.setState({
      workspaces: {
        [benchKey(ownBench(own))]: withOpenFile(workspace(own), 'site-packages/firstthing.py'),
      },
    });
    takeHookOut(Object.keys(HOOK));
    expect(workspace(own).edits).toEqual({});
    expect(openFileOf(ownCase(own), workspace(own))).toBe('main.py');
    expect(workspace(own).extraTabs).toEqual([]);
  });

  it('does not outlive its project', () => {
    const first = opened();
    putHookIn(HOOK);
    const second = opened();
    expect(ownBench(second)).not.toEqual(ownBench(first));
    expect(useSession.getState().workspaces).toEqual({});
    closeOwn();
    expect(useSession.getState().own).toBeNull();
  });

  it('gives way to a file of the same name that is added', () => {
    const own = opened();
    putHookIn({ 'a.py': 'edited\n', ...HOOK });
    addToOwn({ 'a.py': 'new\n' });
    const now = useSession.getState().own;
    if (!now) throw new Error('It was closed.');
    expect(filesOf(ownCase(now), workspace(own))).toEqual({ ...FILES, 'a.py': 'new\n', ...HOOK });
  });

  it('lies beside what is added later', () => {
    opened();
    putHookIn(HOOK);
    addToOwn({ 'site-packages/more.py': '' }, ['more 1.0']);
    addToOwn({ 'site-packages/more.py': '' }, ['more 1.0']);
    const { own } = useSession.getState();
    if (!own) throw new Error('It was closed.');
    expect(own.packages).toEqual(['more 1.0']);
    expect(filesOf(ownCase(own), workspace(own))).toEqual({ ...FILES, ...HOOK, 'site-packages/more.py': '' });
  });
});
