import { commandLine, type Transcript } from '#runtime';

/** A line of a terminal that stands still. */
export interface SaidLine {
  readonly text: string;
  /** The command, which is not the program's. */
  readonly isOurs: boolean;
}

/** What CPython colours by, and moves the cursor with: paper has neither. */
const CONTROLS = /\x1b\[[0-9;?]*[A-Za-z]/g;

export function saidLines({ program, dialogue }: Transcript): SaidLine[] {
  const said = dialogue
    .map(({ text }) => text)
    .join('')
    .replace(CONTROLS, '')
    .split('\n');
  const end = said.findLastIndex((line) => line !== '') + 1;
  const lines = said.slice(0, end);
  return [
    { text: `$ ${commandLine(program.argv)}`, isOurs: true },
    ...lines.map((text) => ({ text, isOurs: false })),
  ];
}
