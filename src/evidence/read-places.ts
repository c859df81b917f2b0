import { type Line, namedLines, namedPlaces, type Sources } from '#case';
import { PROJECT_FOLDER } from '#runtime';
import type { StackClue } from './clue.ts';
import { type Frame, frameAt } from './frame.ts';
import { printedTo } from './python/title.ts';

/** A line that goes on with what is above it. What stands at the margin belongs to something else that is printed. */
const INDENTED = /^\s+\S/;

/**
 * What a hook reports in a format of its own: the lists of places that a text has, each once. A printed line with several places is
 * a list by itself; places that are printed one below the other are one together, until a word at the margin comes between.
 *
 * @param names whether a line of `views.py` may be called `views7`, as in the name of a temporary file
 */
export function readPlaces(
  { from, lines }: { readonly from: string; readonly lines: readonly string[] },
  sources: Sources,
  names: 'short' | 'whole',
): StackClue[] {
  const named = names === 'short' ? namedLines(sources) : namedPlaces(sources, PROJECT_FOLDER);
  return listsIn(lines, named).map(
    (list): StackClue => ({
      kind: 'stack',
      by: 'program',
      title: printedTo(from),
      frames: framesOf(list, sources),
      from,
    }),
  );
}

function listsIn(lines: readonly string[], named: (text: string) => Line[]): Line[][] {
  const lists = new Map<string, Line[]>();
  let open = new Map<string, Line>();
  const close = () => {
    if (open.size > 0) lists.set([...open.keys()].join(), [...open.values()]);
    open = new Map();
  };
  for (const line of lines) {
    const places = named(line);
    if (places.length > 1 || (places.length === 0 && !INDENTED.test(line))) close();
    for (const place of places) open.set(`${place.file}:${place.line}`, place);
    if (places.length > 1) close();
  }
  close();
  return [...lists.values()];
}

function framesOf(lines: readonly Line[], sources: Sources): Frame[] {
  return lines.map(({ file, line }) => frameAt(file, line, null, null, sources));
}
