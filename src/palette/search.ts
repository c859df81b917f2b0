import { defaultFilter } from 'cmdk';
import { type Command, GROUPS, type Group } from './command.ts';

/** Rows of the palette under one heading. */
export interface Rows {
  readonly heading: Group | 'Used lately';
  readonly commands: readonly Command[];
}

/** Letters that are only scattered over a text are no match. */
const LEAST = 0.1;
/** Of a word that is only in the text about something, and of what was found by other means. */
const IN_PASSING = 0.12;
const MOST_IN_GROUP = 12;

/** All commands by their groups, as long as nothing is asked for. */
export function grouped(commands: readonly Command[]): Rows[] {
  return GROUPS.map((heading) => ({
    heading,
    commands: commands.filter(({ group }) => group === heading),
  })).filter(({ commands: rows }) => rows.length > 0);
}

/** The same with what was used last after what is at hand. */
export function withUsedLately(
  rows: readonly Rows[],
  commands: readonly Command[],
  ids: readonly string[],
): readonly Rows[] {
  const used = ids.flatMap((id) => commands.filter((each) => each.id === id && isAnywhere(each)));
  if (used.length === 0) return rows;
  const isNear = ({ heading }: Rows) => heading === 'Here' || heading === 'Go back to';
  return [
    ...rows.filter(isNear),
    { heading: 'Used lately', commands: used },
    ...rows.filter((each) => !isNear(each)),
  ];
}

/** What is at hand anyway need not be shown twice. */
function isAnywhere({ group, isHere }: Command): boolean {
  return group !== 'Here' && group !== 'Go back to' && !isHere;
}

/**
 * The commands that have all words of a query, in any order: the best of each group first, and the best group first.
 *
 * @param found what was found by other means, in its order
 */
export function searched(query: string, commands: readonly Command[], found: readonly Command[]): Rows[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const others = found.map((command) => ({ command, score: Math.max(scoreOf(words, command), IN_PASSING) }));
  const scored = [
    ...commands.map((command) => ({ command, score: scoreOf(words, command) })),
    ...others,
  ].filter(({ score }) => score >= LEAST);
  return GROUPS.map((heading) => {
    const rows = scored.filter(({ command }) => command.group === heading);
    const best = rows.toSorted((one, other) => other.score - one.score);
    return {
      heading,
      best: best[0]?.score ?? 0,
      commands: best.slice(0, MOST_IN_GROUP).map(({ command }) => command),
    };
  })
    .filter(({ commands: rows }) => rows.length > 0)
    .toSorted((one, other) => other.best - one.best);
}

/** 0 to 1: how well it matches the word that it matches least. */
function scoreOf(words: readonly string[], command: Command): number {
  const { title, code = '', detail = '', keywords = [], about = '' } = command;
  const text = `${title} ${code} ${detail}`;
  const told = about.toLowerCase();
  return Math.min(
    ...words.map((word) =>
      Math.max(defaultFilter(text, word, [...keywords]), told.includes(word) ? IN_PASSING : 0),
    ),
  );
}
