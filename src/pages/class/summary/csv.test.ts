import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

/** Reads CSV as RFC 4180 has it, letter by letter: no line of it is shared with what writes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(index + 1) === '"') {
        cell += '"';
        index++;
      } else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\r' && text.charAt(index + 1) === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      index++;
    } else cell += letter;
  }
  return rows;
}

const unguarded = (cell: string) => cell.replace(/^'/, '');

const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'=+-@|%\'",;\r\n\t ab1＝＋－＠\u200b\ufeff') }),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(odd, { minLength: width, maxLength: width }), { maxLength: 6 }));

describe('CSV', () => {
  it('is read as it was meant: every cell, whatever is in it', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(readCsv(csvOf(rows)).map((row) => row.map(unguarded))).toEqual(rows);
      }),
    );
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const cell of readCsv(csvOf(rows)).flat())
          expect(cell.replaceAll(/[\s\u200b\ufeff\p{Cc}\p{Cf}]/gu, '')).not.toMatch(/^[=+\-@|%＝＋－＠]/u);
      }),
    );
  });

  it('keeps numbers as numbers, also below zero', () => {
    expect(csvOf([['seconds', -5, 1.5, true]])).toBe('seconds,-5,1.5,true\r\n');
  });

  it.each([
    ['=1+1', "'=1+1\r\n"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"\r\n'],
    ['Ada, "the first"', '"Ada, ""the first"""\r\n'],
    ['two\nlines', '"two\nlines"\r\n'],
    ["O'Brien", "O'Brien\r\n"],
    ['', '\r\n'],
  ])('writes %j', (cell, text) => expect(csvOf([[cell]])).toBe(text));
});
