import { ENGINES, type Engine } from './options.ts';

/** Where the deck comes from. There is a table for each, here and in docs/browsers.md. */
export const HOSTS = ['`npm start`', 'A host without headers', 'Plain http', 'A file'] as const;
export type Host = (typeof HOSTS)[number];

/** What an engine did on a host: a row of its table, and what stands in the engine's column. */
export interface Seen {
  readonly host: Host;
  readonly engine: Engine;
  readonly what: string;
  readonly seen: string;
}

/** The type of the annotations by which a test says what it has seen. */
export const SEEN = 'seen';

/** What was seen on a host, as Markdown. An engine that nobody has asked has an empty column. */
export function tableOf(host: Host, all: readonly Seen[]): string {
  const here = all.filter((each) => each.host === host);
  const rows = [...new Set(here.map(({ what }) => what))].map((what) => [
    what,
    ...ENGINES.map(
      (engine) => here.findLast((each) => each.what === what && each.engine === engine)?.seen ?? '',
    ),
  ]);
  const cells = [[host, ...ENGINES], ['---', ...ENGINES.map(() => '---')], ...rows];
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The rows of a page's table of a host, as an engine has them. */
export function columnOf(page: string, host: Host, engine: Engine): Record<string, string> {
  const lines = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const top = lines.findIndex(([, head]) => head === host);
  const column = lines[top]?.indexOf(engine) ?? -1;
  const below = top === -1 || column === -1 ? [] : lines.slice(top + 2);
  const end = below.findIndex((cells) => cells.length === 1);
  const rows = end === -1 ? below : below.slice(0, end);
  return Object.fromEntries(rows.map((cells) => [cells[1] ?? '', cells[column] ?? '']));
}
