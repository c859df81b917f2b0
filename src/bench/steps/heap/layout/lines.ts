import { type HeapName, ownNameOf } from '../heap.ts';
import { cutLine } from './cut-text.ts';
import { CODE, lettersIn, PADDING, ROW } from './measures.ts';
import type { PlacedRow } from './picture.ts';

/** Those of many names that are shown, in their order: what has just changed goes before what came first. */
export function chooseLines(names: readonly HeapName[], most: number): readonly HeapName[] {
  if (names.length <= most) return names;
  const changed = names.filter(({ isChanged }) => isChanged).slice(-most);
  const kept = new Set([...changed, ...names.filter(({ isChanged }) => !isChanged)].slice(0, most));
  return names.filter((name) => kept.has(name));
}

/** The line of a name. @param isShown whether an object is in the picture; @param wordsOf what to say of one that is not */
export function lineOf(
  { name, value, isChanged }: HeapName,
  { index, top, width }: { readonly index: number; readonly top: number; readonly width: number },
  shown: { isShown(object: number): boolean; wordsOf(object: number): string },
): PlacedRow {
  const target = typeof value === 'number' && shown.isShown(value) ? value : null;
  const cut = cutLine(
    name,
    target === null ? textOf(value, shown.wordsOf) : '',
    lettersIn(width - 2 * PADDING, CODE),
  );
  return {
    name: cut.name,
    text: cut.value,
    target,
    y: top + index * ROW + ROW / 2,
    isChanged,
    isGone: value === null,
  };
}

function textOf(value: HeapName['value'], wordsOf: (object: number) => string): string {
  if (value === null) return 'gone';
  if (typeof value === 'number') return wordsOf(value);
  const own = ownNameOf(value);
  return own ? `${own.what} ${own.name}` : value;
}
