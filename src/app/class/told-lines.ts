import * as v from 'valibot';
import { at, codeAt, type LinePlace, LONGEST_CODE, lineAfter, lineFound, wholeLines } from '#case';
import type { ToldLine } from '../../room/index.ts';

/** By the ids of what was told: where it stands in this learner's files. */
export type ToldPlaces = Readonly<Record<string, LinePlace>>;

export const ToldPlacesSchema = v.record(
  v.string(),
  v.strictObject({
    line: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    code: v.pipe(v.string(), v.maxLength(LONGEST_CODE)),
  }),
);

/** The text of a file of a lesson as the learner has it; `undefined` while that is not known, or there is none. */
export type TextOf = (lesson: string, file: string) => string | undefined;

/**
 * Follows the lines that an instructor has spoken of while the learner writes: from text to text, and after a reload from where they
 * stood last. The instructor's page may be closed meanwhile.
 *
 * @param before where they stood when this browser was left
 */
export function createToldLines(before: ToldPlaces) {
  let places = before;
  /** By lesson and file: the texts in which they stand. */
  let texts: ReadonlyMap<string, string> = new Map();

  function placeOf({ id, lesson, line, code }: ToldLine, text: string): LinePlace {
    const known = at(places, id);
    const was = texts.get(keyOf(lesson, line.file));
    // What was told a moment ago is of a text of a moment ago.
    if (!known || was === undefined) {
      const found = lineFound(text, known ?? { line: line.line, code });
      return { line: found, code: codeAt(text, found) };
    }
    if (was === text || isOther(was, text)) return known;
    const moved = lineAfter(was, text, known.line);
    return { line: moved, code: codeAt(text, moved) };
  }

  return {
    /** Where all of these stand now; those that are told no more are forgotten. */
    follow(told: readonly ToldLine[], textOf: TextOf): ToldPlaces {
      const next: [string, LinePlace][] = [];
      const read = new Map<string, string>();
      for (const each of told) {
        const text = textOf(each.lesson, each.line.file);
        const key = keyOf(each.lesson, each.line.file);
        const known = at(places, each.id);
        if (text === undefined) {
          if (known) next.push([each.id, known]);
          continue;
        }
        const was = texts.get(key);
        read.set(key, was !== undefined && isOther(was, text) ? was : text);
        next.push([each.id, placeOf(each, text)]);
      }
      texts = read;
      places = Object.fromEntries(next);
      return places;
    },
  };
}

/** Who selects all and deletes it, or pastes something else, may take that back: such a text does not tell where a line has gone. */
function isOther(was: string, text: string): boolean {
  const before = new Set(wholeLines(was));
  return !wholeLines(text).some((line) => line.trim() !== '' && before.has(line));
}

function keyOf(lesson: string, file: string): string {
  return `${lesson} ${file}`;
}

/** The same as it stands in the learner's files. */
export function placed<Told extends ToldLine>(told: Told, places: ToldPlaces): Told {
  const line = at(places, told.id)?.line ?? told.line.line;
  return line === told.line.line ? told : { ...told, line: { ...told.line, line } };
}
