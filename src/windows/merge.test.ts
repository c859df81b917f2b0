import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedText } from './merge.ts';

const PROGRAM = 'import shop\n\n\ndef total(cart):\n    return sum(cart)\n\n\nprint(total([1, 2]))\n';

describe('two windows that change one text at once', () => {
  it('both have what either did, though one changed it at two places with the other between them', () => {
    const lines = PROGRAM.split('\n');
    const commented = lines
      .map((line, index) => (index === 0 || index === 7 ? `# ${line}` : line))
      .join('\n');
    const typed = PROGRAM.replace('sum(cart)', 'sum(cart) or 0');
    expect(mergedText(PROGRAM, commented, typed)).toBe(commented.replace('sum(cart)', 'sum(cart) or 0'));
    expect(mergedText(PROGRAM, typed, commented)).toBe(commented.replace('sum(cart)', 'sum(cart) or 0'));
  });

  it('have both words where both replaced one', () => {
    expect(mergedText('x = old\n', 'x = NEW\n', 'x = 123\n')).toBe('x = NEW123\n');
  });

  it('have keys once that were sent before they were merged', () => {
    expect(mergedText('x = 1\n', 'x = 12\n', 'yx = 123\n')).toBe('yx = 123\n');
  });

  it('end with the same, whichever of them merges, but for the order at one place', () => {
    const sorted = (text: string) => [...text].sort().join('');
    fc.assert(
      fc.property(edited('A'), edited('B'), ([one], [other]) => {
        expect(sorted(mergedText(PROGRAM, one, other))).toBe(sorted(mergedText(PROGRAM, other, one)));
      }),
    );
  });
});

/** A text that was changed at some places: what was typed has a mark that no other text has. */
function edited(mark: string) {
  const change = fc.record({
    at: fc.nat(PROGRAM.length),
    cut: fc.oneof(fc.constant(0), fc.nat(12)),
    length: fc.integer({ min: 0, max: 5 }),
  });
  return fc.array(change, { maxLength: 5 }).map((changes) => {
    let text = PROGRAM;
    const typed: string[] = [];
    // From the end, so that no change lies within what another one has typed.
    const places = [...changes].sort((one, other) => other.at - one.at);
    let end = PROGRAM.length;
    for (const [number, { at, cut, length }] of places.entries()) {
      const put = length === 0 ? '' : `${mark}${number}`.repeat(length);
      text = text.slice(0, at) + put + text.slice(Math.min(at + cut, end));
      if (put !== '') typed.push(put);
      end = at;
    }
    return [text, typed] as const;
  });
}

it('Nothing that was typed is lost, whatever else was changed at the same time', () => {
  fc.assert(
    fc.property(edited('A'), edited('B'), ([theirs, their], [ours, our]) => {
      const both = mergedText(PROGRAM, theirs, ours);
      const count = (text: string, mark: string) => text.split(mark).length - 1;
      // Marks stand for what was typed; a word may be parted by what the other one typed within it.
      for (const mark of ['A', 'B'])
        expect(count(both, mark)).toBe(count(their.join(''), mark) + count(our.join(''), mark));
    }),
    { numRuns: 500 },
  );
});

it('A change that only one made is that change', () => {
  fc.assert(
    fc.property(edited('A'), ([text]) => {
      expect(mergedText(PROGRAM, text, PROGRAM)).toBe(text);
      expect(mergedText(PROGRAM, PROGRAM, text)).toBe(text);
    }),
    { numRuns: 300 },
  );
});
