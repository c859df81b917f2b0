import { describe, expect, it } from 'vitest';
import { type LineNote, LONGEST_NOTE, MOST_NOTES, NO_REPLY, NOTHING_TOLD } from '../../../../room/index.ts';
import { editsOfBoth } from './edits-of-both.ts';
import {
  changeBetween,
  changedSince,
  hasChange,
  isHeard,
  isOffered,
  lineNow,
  offerOutcome,
  whyTooLarge,
  withNote,
} from './told.ts';

const note = (id: string, text = id): LineNote => ({
  ...{ id, lesson: 'sys-path', line: { file: 'main.py', line: 2 }, code: 'print(1)' },
  text,
});

describe('notes to lines', () => {
  it('are added, changed in their place, and gone when nothing is left of them', () => {
    const two = withNote(withNote([], note('a')), note('b'));
    expect(two.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(withNote(two, note('a', ' other ')).map(({ text }) => text)).toEqual(['other', 'b']);
    expect(withNote(two, note('a', '  ')).map(({ id }) => id)).toEqual(['b']);
  });

  it('are no longer, and no more, than a learner’s side reads', () => {
    expect(withNote([], note('a', 'x'.repeat(LONGEST_NOTE + 9)))[0]?.text).toHaveLength(LONGEST_NOTE);
    const full = Array.from({ length: MOST_NOTES }, (_, index) => note(`${index}`));
    expect(withNote(full, note('more'))).toEqual(full);
    expect(withNote(full, note('3', 'other'))[3]?.text).toBe('other');
  });

  it('stand where the learner’s side says, and before that where the same stands', () => {
    const text = 'print(0)\nprint(1)\n';
    const told = note('a');
    expect(lineNow(told, { told: { a: 7 } }, text)).toBe(7);
    expect(lineNow(told, { told: { b: 7 } }, text)).toBe(2);
    expect(lineNow(told, { told: {} }, `# mine\n${text}`)).toBe(3);
    expect(lineNow(told, { told: {} }, 'else\n')).toBe(2);
  });
});

describe('an edit that is offered', () => {
  const before = { 'main.py': 'a\n', 'same.py': 's\n' };
  const change = changeBetween(before, { 'main.py': 'b\n', 'same.py': 's\n', 'new.py': 'n\n' });
  const offer = { id: 'o', lesson: 'sys-path', ...change, says: '' };

  it('has the files that differ, whole, and no others', () => {
    expect(change).toEqual({
      base: { 'main.py': 'a\n' },
      edits: { 'main.py': 'b\n', 'new.py': 'n\n' },
    });
    expect(hasChange(change)).toBe(true);
    expect(hasChange(changeBetween(before, before))).toBe(false);
  });

  it('knows which of its files the learner has changed since', () => {
    expect(changedSince(change, before)).toEqual([]);
    expect(changedSince(change, { ...before, 'same.py': 'other\n' })).toEqual([]);
    expect(changedSince(change, { 'main.py': 'c\n', 'new.py': 'mine\n' })).toEqual(['main.py', 'new.py']);
  });

  it('is answered by its own id alone', () => {
    const reply = { ...NO_REPLY, offers: { o: 'taken', other: 'left' } } as const;
    expect(offerOutcome({ offer }, reply)).toBe('taken');
    expect(offerOutcome({ offer: { ...offer, id: 'p' } }, reply)).toBe('waiting');
    expect(offerOutcome({ offer: { ...offer, id: 'toString' } }, reply)).toBe('waiting');
    expect(isOffered(offer, change)).toBe(true);
    expect(isOffered(offer, changeBetween(before, { 'main.py': 'c\n' }))).toBe(false);
  });

  it('is refused with a reason where it is more than can be sent', () => {
    expect(whyTooLarge(change)).toBeNull();
    expect(whyTooLarge(changeBetween(before, { 'main.py': 'x'.repeat(200_000) }))).toContain('196 kB');
  });
});

it('What was told is heard once the learner has said the last of it', () => {
  const told = { ...NOTHING_TOLD, seq: 4 };
  expect(isHeard({ told, reply: { ...NO_REPLY, heard: 3 } })).toBe(false);
  expect(isHeard({ told, reply: { ...NO_REPLY, heard: 4 } })).toBe(true);
});

describe('a copy that is taken again', () => {
  const prepared = { 'main.py': 'one\ntwo\nthree\n', 'b.py': 'b\n' };
  it('has what both have changed', () => {
    const both = editsOfBoth(prepared, {
      base: { 'main.py': 'one\ntwo\nthree\n# hook\n' },
      theirs: { 'main.py': 'ONE\ntwo\nthree\n# hook\n' },
      mine: { 'main.py': 'one\ntwo\nTHREE\n# hook\n', 'new.py': 'n\n' },
    });
    expect(both).toEqual({ 'main.py': 'ONE\ntwo\nTHREE\n# hook\n', 'new.py': 'n\n' });
  });
  it('follows a learner who took an edit back, where the instructor has left the file alone', () => {
    const base = { 'b.py': 'hook\n' };
    expect(editsOfBoth(prepared, { base, theirs: {}, mine: base })).toEqual({});
  });
});
