import { describe, expect, it } from 'vitest';
import { codeAt, LONGEST_CODE, lineAfter, lineFound } from './line-place.ts';

const TEXT = 'import sys\n\ndef one():\n    return 1\n\ndef two():\n    return 1\n';

describe('a line that is looked for in a text', () => {
  it('is the nearest one that says the same', () => {
    expect(lineFound(TEXT, { line: 4, code: '    return 1' })).toBe(4);
    expect(lineFound(`# new\n${TEXT}`, { line: 4, code: '    return 1' })).toBe(5);
    expect(lineFound(`# new\n# new\n${TEXT}`, { line: 7, code: '    return 1' })).toBe(6);
    expect(lineFound('def two():\n', { line: 40, code: 'def two():' })).toBe(1);
  });

  it('is where it was if nothing says the same, or nothing stood there', () => {
    expect(lineFound(TEXT, { line: 4, code: '    return 2' })).toBe(4);
    expect(lineFound(TEXT, { line: 4, code: '' })).toBe(4);
    expect(lineFound('one\n', { line: 9, code: 'gone' })).toBe(2);
  });

  it('is known by its beginning, however long it is', () => {
    const long = `x = ${'1'.repeat(1_000)}`;
    expect(codeAt(`a\n${long}\n`, 2)).toHaveLength(LONGEST_CODE);
    expect(lineFound(`a\nb\n${long}\n`, { line: 2, code: codeAt(`a\n${long}\n`, 2) })).toBe(3);
  });
});

describe('a line of a text that is written in', () => {
  it('moves with what is written above it', () => {
    expect(lineAfter(TEXT, `# new\n${TEXT}`, 7)).toBe(8);
    expect(lineAfter(TEXT, TEXT.replace('import sys\n\n', ''), 6)).toBe(4);
    expect(lineAfter(TEXT, `${TEXT}# new\n`, 7)).toBe(7);
  });

  it('stays between its neighbours while it is changed itself', () => {
    const changed = TEXT.replace('def two', 'def three');
    expect(lineAfter(TEXT, changed, 6)).toBe(6);
    expect(lineAfter(TEXT, `# new\n${changed}`, 6)).toBe(7);
    expect(lineAfter(`# new\n${changed}`, TEXT, 7)).toBe(6);
    expect(lineAfter(TEXT, TEXT.replace('\ndef two', 'def three'), 6)).toBe(5);
    expect(lineAfter(TEXT, 'all\nelse\n', 6)).toBe(2);
    expect(lineAfter(TEXT, '', 6)).toBe(1);
  });
});
