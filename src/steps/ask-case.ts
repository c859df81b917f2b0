import type { AskedMoment, CalledFunction, CaseQuestion, Line, Place, Sources } from '#case';
import { callsOf } from './compare/stretch.ts';
import { exceptionsOf, momentOfLine, stepsIn } from './moments.ts';
import type { WhoQuestion } from './question.ts';
import { sharedAt } from './shared.ts';
import { valueAt, type Walk } from './walk.ts';

/**
 * What a case asks, as questions to one run of it: one for each file or row that is too many. None where this run has nothing of
 * what is asked about, as one whose bug was cured.
 */
export function questionsOfCase(
  walk: Walk,
  { about, when }: Pick<CaseQuestion, 'about' | 'when'>,
): WhoQuestion[] {
  const moment = momentOf(walk, when);
  if (moment === null) return [];
  const ask = (place: number | undefined): WhoQuestion[] =>
    place === undefined ? [] : [{ of: 'place', place, moment }];
  const { places } = walk;
  switch (about.thing) {
    case 'sys.modules':
      return ask(places['sys.modules'].get(about.name));
    case 'sys.path':
      return ask(partOf(walk, places.thing('sys.path'), String(about.item), moment));
    case 'module': {
      const name = places.module(about.module).get(about.name);
      return ask(about.part === undefined ? name : partOf(walk, name, about.part, moment));
    }
    case 'random':
      return ask(places.thing('random'));
    case 'files':
      return sharedAt(walk, moment).files.map(({ name }) => ({ of: 'file', path: name, moment }));
    case 'rows':
      return sharedAt(walk, moment).rows.flatMap(({ place }) =>
        isInTable(walk, place, about.table) ? ask(place) : [],
      );
  }
}

function momentOf(walk: Walk, when: AskedMoment): number | null {
  if (when === 'the end') return walk.count;
  if (when === 'the last exception') return exceptionsOf(walk).at(-1)?.step ?? null;
  const line = lineOf(walk.sources, when.before);
  if (line === null) return null;
  return when.within ? firstStepWithin(walk, line, when.within) : momentOfLine(walk, line, 0);
}

function firstStepWithin(walk: Walk, line: Line, called: CalledFunction): number | null {
  const [first] = callsOf(walk, called);
  if (!first) return null;
  return stepsIn(walk, line).find((step) => first.from < step && step < first.to) ?? null;
}

function lineOf(sources: Sources, { file, code }: Place): Line | null {
  for (let line = 1; line <= sources.lineCount(file); line++)
    if (sources.line(file, line) === code) return { file, line };
  return null;
}

/** The place of a part of what another place held at a moment. */
function partOf(walk: Walk, whole: number | undefined, part: string, moment: number): number | undefined {
  const value = whole === undefined ? undefined : valueAt(walk, whole, moment);
  return typeof value === 'number' ? walk.places.object(value).get(part) : undefined;
}

function isInTable({ trace }: Walk, place: number, table: string): boolean {
  const where = trace.places[place];
  return where?.in === 'rows' && where.table === table;
}
