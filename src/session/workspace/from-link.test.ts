import { beforeEach, describe, expect, it, vi } from 'vitest';
import { benchId } from '#case';
import { readWorkspace } from '../kept/stored-workspace.ts';
import { useSession } from '../state/session.ts';
import { viewOf } from '../state/view.ts';
import {
  freshWorkspace,
  NOTHING_FROM_LINK,
  withEdit,
  withEditsBack,
  withEditsFromLink,
  withoutEdits,
} from '../state/workspace.ts';
import { takeFromLink } from './from-link.ts';

const at = (line: number, column: number, from = column) => ({
  selectionStartLineNumber: line,
  selectionStartColumn: from,
  positionLineNumber: line,
  positionColumn: column,
});
const fresh = freshWorkspace(benchId('small', 'hook'));
const mine = withEdit(fresh, 'main.py', 'mine', 'prepared');
const theirs = { 'main.py': 'theirs' };

describe('a workspace that is taken over from a link', () => {
  it('says so, and puts edits of one’s own aside', () => {
    expect(withEditsFromLink(mine, theirs)).toMatchObject({
      edits: theirs,
      discarded: { 'main.py': 'mine' },
      fromLink: { edits: true, discarded: false },
    });
  });

  it('gives one’s own edits back, and is as it was', () => {
    expect(withEditsBack(withEditsFromLink(mine, theirs))).toEqual(mine);
  });

  it('keeps one’s own edits while the others are changed, typed back and changed again', () => {
    const changed = ['theirs, changed', 'prepared', 'again'].reduce(
      (workspace, text) => withEdit(workspace, 'main.py', text, 'prepared'),
      withEditsFromLink(mine, theirs),
    );
    expect(changed.fromLink.edits).toBe(true);
    expect(withEditsBack(changed)).toEqual(mine);
  });

  it('keeps one’s own edits beyond a reset and beyond a second link', () => {
    const linked = withEditsFromLink(mine, theirs);
    expect(withEditsBack(withoutEdits(linked))).toEqual(mine);
    expect(withEditsBack(withEditsFromLink(linked, { 'main.py': 'another' }))).toEqual(mine);
  });

  it('is no link’s any more once it is reset, and is again once that is undone', () => {
    const reset = withoutEdits(withEditsFromLink(fresh, theirs));
    expect(reset).toMatchObject({ edits: {}, fromLink: { edits: false, discarded: true } });
    expect(withEditsBack(reset)).toMatchObject({
      edits: theirs,
      fromLink: { edits: true, discarded: false },
    });
  });

  it('brings back what a reset took before', () => {
    expect(withEditsBack(withEditsFromLink(withoutEdits(mine), theirs))).toEqual(mine);
  });

  it('stays one’s own where it says the same', () => {
    expect(withEditsFromLink(mine, { ...mine.edits })).toEqual(mine);
  });

  it('is no link’s where the link has no edits', () => {
    expect(withEditsFromLink(fresh, {})).toEqual(fresh);
  });
});

describe('a workspace out of the store', () => {
  const { fromLink: _, bench, ...rest } = mine;
  const old = { ...rest, caseId: bench.case, stage: bench.stage };

  it('of a release that knew no links is the reader’s own', () => {
    expect(readWorkspace(old)).toEqual({ ...mine, fromLink: NOTHING_FROM_LINK });
  });

  it.each([
    ['small@lesson', benchId('small', 'hook', 'lesson')],
    ['own@k3j9', benchId('k3j9', 'hook', 'own')],
  ])('of a release that called its case %s has the name of today', (caseId, named) => {
    expect(readWorkspace({ ...old, caseId })?.bench).toEqual(named);
  });

  it('is still marked as a link’s', () => {
    const linked = withEditsFromLink(mine, theirs);
    expect(readWorkspace(structuredClone(linked))).toEqual(linked);
  });

  it('is none where it is something else', () => {
    expect(readWorkspace({ ...old, stage: 'shed' })).toBeNull();
  });
});

describe('the file of a link is opened', () => {
  beforeEach(() => void vi.stubGlobal('location', { hash: '' }));
  const bench = benchId('small', 'hook');
  const topAfter = (selection: ReturnType<typeof at> | null, firstDifference: number | null) => {
    useSession.setState(useSession.getInitialState(), true);
    takeFromLink(bench, { edits: theirs, openFile: 'main.py', selection, firstDifference });
    return viewOf(useSession.getState(), bench).scrolled?.what.line ?? null;
  };

  it('at what differs, wherever the sender had the cursor', () => expect(topAfter(at(90, 1), 12)).toBe(11));
  it('at its top, where the first line differs', () => expect(topAfter(at(9, 1), 1)).toBe(1));
  it('at what was selected for the receiver', () => expect(topAfter(at(90, 8, 1), 12)).toBe(86));
});
