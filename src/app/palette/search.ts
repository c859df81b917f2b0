import { defaultFilter } from 'cmdk';
import * as v from 'valibot';
import { kept } from '../../ui/index.ts';
import { type Command, GROUPS, type Group } from './command.ts';

/** The commands under one heading. */
export interface Part {
  readonly heading: string;
  /** The group that this is a part of; `null` if it is the whole group. */
  readonly group: Group | null;
  /** One below the other, or side by side. */
  readonly look: 'rows' | 'shelf';
  readonly commands: readonly Command[];
}

/** Letters scattered over a text are no match. */
const LEAST = 0.15;
/** The score of a word found only in a command's `about`, and of commands found by other means. */
const IN_PASSING = 0.16;
const MOST_IN_GROUP = 24;

/** All commands, while the field is empty; the recently used ones come after those at hand. */
export function laidOut(commands: readonly Command[], used: readonly string[]): Part[] {
  const lately = used.flatMap((id) => commands.filter((each) => each.id === id && !isAtHand(each)));
  const isNear = ({ heading, group }: Part) => NEAREST.includes(group ?? heading);
  const parts = GROUPS.flatMap((group) => partsOf(group, commands));
  if (lately.length === 0) return parts;
  return [
    ...parts.filter(isNear),
    { heading: 'Recently used', group: null, look: 'rows', commands: lately },
    ...parts.filter((part) => !isNear(part)),
  ];
}

const NEAREST: readonly string[] = ['Here', 'Go back to'] satisfies Group[];
const AT_HAND: readonly string[] = ['Here', 'Go back to', 'Files'] satisfies Group[];

/** What is at hand anyway is neither remembered nor shown twice. */
export function isAtHand({ group, isHere }: Command): boolean {
  return AT_HAND.includes(group) || isHere === true;
}

function partsOf(group: Group, commands: readonly Command[]): Part[] {
  const ours = commands.filter((command) => command.group === group);
  const rows = ours.filter(({ shelf }) => shelf === undefined);
  const shelves = new Set(ours.flatMap(({ shelf }) => (shelf === undefined ? [] : [shelf])));
  return [
    ...(rows.length > 0 ? [{ heading: group, group: null, look: 'rows', commands: rows } as const] : []),
    ...[...shelves].map(
      (heading): Part => ({
        heading,
        group,
        look: 'shelf',
        commands: ours.filter(({ shelf }) => shelf === heading),
      }),
    ),
  ];
}

/**
 * The commands that have all words of a query, in any order: the best of each group first, and the best group first.
 *
 * @param found what was found by other means, in its order; it comes after the commands that match
 */
export function searched(query: string, commands: readonly Command[], found: readonly Command[]): Part[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = commands
    .map((command) => ({ command, score: scoreOf(words, command) }))
    .filter(({ score }) => score >= LEAST);
  const known = new Set(matching.map(({ command }) => command.id));
  const others = found.filter(({ id }) => !known.has(id));
  const scored = [...matching, ...others.map((command) => ({ command, score: IN_PASSING }))];
  return GROUPS.map((heading) => {
    const ours = scored.filter(({ command }) => command.group === heading);
    const best = ours.toSorted((one, other) => other.score - one.score).slice(0, MOST_IN_GROUP);
    return { heading, best: best[0]?.score ?? 0, commands: best.map(({ command }) => command) };
  })
    .filter(({ best }) => best > 0)
    .toSorted((one, other) => tenthsOf(other.best) - tenthsOf(one.best))
    .map(({ heading, commands: rows }) => ({ heading, group: null, look: 'rows', commands: rows }));
}

/** Groups that match about as well stay in their order. */
function tenthsOf(score: number): number {
  return Math.round(score * 10);
}

/** 0 to 1: how well the command matches its worst word. */
function scoreOf(words: readonly string[], command: Command): number {
  const { title, code = '', detail = '', keywords = [], about = '' } = command;
  const text = `${title} ${code} ${detail}`;
  const aboutText = about.toLowerCase();
  return Math.min(
    ...words.map((word) =>
      Math.max(defaultFilter(text, word, [...keywords]), aboutText.includes(word) ? IN_PASSING : 0),
    ),
  );
}

const MOST_RECENT = 3;
const keptIds = kept('browser', 'machete-mode.used-lately', v.array(v.string()));

/** The ids of the commands used last in this browser, the latest first. */
export function recentlyUsed(): readonly string[] {
  return keptIds.read() ?? [];
}

/** Remembers a use, for the next time that the palette opens. */
export function noteUse(id: string): void {
  const others = recentlyUsed().filter((each) => each !== id);
  keptIds.keep([id, ...others].slice(0, MOST_RECENT));
}
