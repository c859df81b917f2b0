import type { Fact } from '../clue.ts';
import type { Frame } from '../frame.ts';
import type { Found } from './found.ts';
import { readFrames } from './frame-lines.ts';
import { type Block, lineAt } from './printed-line.ts';
import type { Known } from './traceback.ts';

/** How a hook of the shelf begins what it has to say. */
export const REPORT = 'firstthing: ';

/** What a hook of the shelf says: a stack and facts under a heading, or only a sentence. */
export interface Report {
  readonly is: 'report';
  readonly heading: string;
  readonly frames: readonly Frame[];
  readonly facts: readonly Fact[];
}

const FACT = /^ {2}(?<name>[^\s:][^:]{0,79}): /;

/** The report that begins on this line. It ends at the first line that does not begin with two spaces. */
export function readReport(block: Block, at: number, { sources }: Known): Found<Report> {
  const heading = (lineAt(block, at) ?? '').slice(REPORT.length).trim();
  const { frames, next } = readFrames(block, at + 1, sources);
  const facts: Fact[] = [];
  let index = next;
  for (let text = lineAt(block, index); text?.startsWith('  '); text = lineAt(block, ++index)) {
    const found = FACT.exec(text);
    if (found?.groups?.name) facts.push({ name: found.groups.name, text: text.slice(found[0].length) });
  }
  return { item: { is: 'report', heading, frames, facts }, next: index };
}
