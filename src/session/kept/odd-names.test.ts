import { describe, expect, it } from 'vitest';
import { benchId } from '#case';
import { merged, patchBetween, patched } from '../../windows/index.ts';
import { freshWorkspace } from '../state/workspace.ts';
import { readWorkspace } from './stored-workspace.ts';

/** Names that mean something to JavaScript, as files may have them. JSON makes the first one a name like any other. */
const FILES: Record<string, string> = JSON.parse(
  '{"__proto__": "a", "constructor": "b", "prototype": "c", "toString": "d", "main.py": "e"}',
);

describe('files with names that mean something to JavaScript', () => {
  it('are read back out of the store', () => {
    const workspace = { ...freshWorkspace(benchId('1', 'buggy', 'own')), edits: FILES, discarded: FILES };
    const read = readWorkspace(structuredClone(workspace));
    expect(Object.entries(read?.edits ?? {})).toEqual(Object.entries(FILES));
    expect(Object.entries(read?.discarded ?? {})).toEqual(Object.entries(FILES));
  });

  it('are in a patch, and come and go by it', () => {
    const there = patched({ files: {} }, structuredClone(patchBetween({ files: {} }, { files: FILES })));
    expect(Object.entries((there as { files: object }).files)).toEqual(Object.entries(FILES));
    expect(patched(there, patchBetween(there, { files: {} }))).toEqual({ files: {} });
  });

  it('come out of a merge as they were changed in two windows', () => {
    const [theirs, ours] = [
      { ...FILES, 'theirs.py': '' },
      { ...FILES, 'ours.py': '' },
    ];
    const both = merged(FILES, theirs, ours) as Record<string, string>;
    expect(Object.keys(both).sort()).toEqual([...Object.keys(FILES), 'ours.py', 'theirs.py'].sort());
    expect(Object.getPrototypeOf(both)).toBe(Object.prototype);
  });
});
