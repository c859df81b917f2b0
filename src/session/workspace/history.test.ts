import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { benchId } from '#case';
import { smallCase } from '../../case/case-for-tests.ts';
import { NO_STATES } from '../state/history.ts';
import { useSession, workspaceOf } from '../state/session.ts';
import { editFile, openFile, putEdits, resetWorkspace, undoReset } from './edits.ts';
import { goBack, goForward, rememberPlace } from './history.ts';

const subject = smallCase({ buggy: { 'main.py': 'prepared' }, hook: {}, fixed: {}, modern: {} });
const bench = benchId('small', 'hook');
const here = { address: '/demo/small/hook', bench };
const elsewhere = { address: '/talk/3/1', bench: null };
const type = (text: string) => editFile(bench, subject, 'main.py', text);
const edits = () => workspaceOf(useSession.getState(), bench).edits;
const depth = () => useSession.getState().states.back.length;

beforeEach(() => {
  vi.stubGlobal('location', { hash: `#${here.address}` });
  useSession.setState({ workspaces: {}, states: NO_STATES });
});
afterEach(() => vi.unstubAllGlobals());

it('What a reset, an undo or other edits replace comes back, one after the other', () => {
  type('mine');
  resetWorkspace(bench, subject);
  undoReset(bench);
  putEdits(bench, { 'main.py': 'theirs' });
  expect(depth()).toBe(3);
  expect(goBack(elsewhere)).toBe(here.address);
  expect(edits()).toEqual({ 'main.py': 'mine' });
  goBack(here);
  expect(edits()).toEqual({});
  goBack(here);
  expect(edits()).toEqual({ 'main.py': 'mine' });
  expect(goBack(here)).toBeNull();
});

it('What is typed is nothing to go back from, and neither is a reset that changes nothing', () => {
  type('m');
  type('mi');
  expect(depth()).toBe(0);
  resetWorkspace(bench, subject);
  resetWorkspace(bench, subject);
  expect(depth()).toBe(1);
});

it('A jump is gone back from to the file that was open, with all that was typed since', () => {
  openFile(bench, 'other.py');
  rememberPlace(here);
  openFile(bench, 'main.py');
  type('typed after the jump');
  expect(goBack(elsewhere)).toBe(here.address);
  expect(workspaceOf(useSession.getState(), bench).openFile).toBe('other.py');
  expect(edits()).toEqual({ 'main.py': 'typed after the jump' });
  expect(goForward(here)).toBe(elsewhere.address);
});

it('What was typed after a reset is not lost by going back before it', () => {
  type('one');
  resetWorkspace(bench, subject);
  type('two');
  goBack(here);
  expect(edits()).toEqual({ 'main.py': 'one' });
  goForward(here);
  expect(edits()).toEqual({ 'main.py': 'two' });
});
