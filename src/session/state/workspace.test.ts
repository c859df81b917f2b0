import { describe, expect, it } from 'vitest';
import { benchId } from '#case';
import { smallCase } from '../../case/case-for-tests.ts';
import {
  filesOf,
  freshWorkspace,
  openFileOf,
  tabsOf,
  withEdit,
  withEditsBack,
  withOpenFile,
  withoutEdits,
} from './workspace.ts';

const subject = smallCase({
  buggy: { 'main.py': 'one', 'other.py': 'two' },
  hook: { 'main.py': 'hooked' },
  fixed: {},
  modern: {},
});
const fresh = freshWorkspace(benchId('small', 'hook'));

describe('a workspace', () => {
  it('is the stage under the edits', () => {
    expect(filesOf(subject, withEdit(fresh, 'other.py', 'mine', 'two'))).toEqual({
      'main.py': 'hooked',
      'other.py': 'mine',
    });
  });

  it('knows no edit once the text is the same as before', () => {
    const edited = withEdit(fresh, 'main.py', 'mine', 'hooked');
    expect(withEdit(edited, 'main.py', 'hooked', 'hooked').edits).toEqual({});
  });

  it('gives back what a reset took', () => {
    const reset = withoutEdits(withEdit(fresh, 'main.py', 'mine', 'hooked'));
    expect(filesOf(subject, reset)['main.py']).toBe('hooked');
    expect(filesOf(subject, withEditsBack(reset))['main.py']).toBe('mine');
  });

  it('keeps what the first of two resets took', () => {
    const twice = withoutEdits(withoutEdits(withEdit(fresh, 'main.py', 'mine', 'hooked')));
    expect(withEditsBack(twice).edits).toEqual({ 'main.py': 'mine' });
  });

  it('opens a file from a clue in a tab of its own, once', () => {
    const opened = withOpenFile(withOpenFile(fresh, 'other.py'), 'other.py');
    expect(tabsOf(subject, opened)).toEqual(['main.py', 'other.py']);
    expect(openFileOf(subject, opened)).toBe('other.py');
  });
});
