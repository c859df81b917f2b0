import { withUnseenNamed } from '#case';
import { CUT_NOTICE, commandLine, cutNotice, lengthBeforeCuts, type Transcript } from '#runtime';

/** What a terminal shows of a run so far: the command, the dialogue in order, and whether we ended it. */
export function screenText(transcript: Transcript): string {
  const dialogue = withUnseenNamed(transcript.dialogue.map(({ text }) => text).join(''));
  const whole = `${DIM}$ ${commandLine(transcript.program.argv)}${PLAIN}\n${dialogue}`;
  return withFewMarks(fitted(whole)).replace(CUT_NOTICE, `${SANE}$&`) + lastWord(transcript);
}

function lastWord({ exit, dialogue, isWaiting }: Transcript): string {
  switch (exit?.ending.how) {
    case 'killed':
      return remark(
        isWaiting ? 'stopped' : dialogue.some(isCtrlC) ? 'killed: it did not end after Ctrl-C' : 'killed',
      );
    case 'crashed':
      return remark(`the interpreter broke: ${exit.ending.reason}`);
    default:
      return '';
  }
}

function isCtrlC({ stream, text }: Transcript['dialogue'][number]): boolean {
  return stream === 'stdin' && text.endsWith('^C\n');
}

/** A line that does not come from the program. */
export function remark(text: string): string {
  return `${SANE}\n${DIM}[${text}]${PLAIN}\n`;
}

const DIM = '\x1b[2m';
const PLAIN = '\x1b[0m';

/** A line of a terminal on paper. */
export interface SaidLine {
  readonly text: string;
  /** Whether it is the command, not the program's output. */
  readonly isOurs: boolean;
}

/** Colours and cursor movements: paper has neither. */
const CONTROLS = /\x1b\[[0-9;?]*[A-Za-z]/g;

/** A text of the terminal for where it is read: without colours, and with a name for what cannot be seen. */
export function withoutControls(text: string): string {
  return withUnseenNamed(text).replace(CONTROLS, '');
}

/** The lines of a run's terminal without colours, for paper. */
export function saidLines({ program, dialogue }: Transcript): SaidLine[] {
  const said = withoutControls(dialogue.map(({ text }) => text).join('')).split('\n');
  const end = said.findLastIndex((line) => line !== '') + 1;
  const lines = said.slice(0, end);
  return [
    { text: `$ ${commandLine(program.argv)}`, isOurs: true },
    ...lines.map((text) => ({ text, isOurs: false })),
  ];
}

/** Rows that the terminal keeps above the visible ones. */
export const SCROLLBACK = 5_000;

/** The fewest cells in a row: where lines wrap is not known here. */
const NARROWEST = 40;
const HEAD_ROWS = 500;
/** A few rows are left for typed lines and our own remarks. */
const TAIL_ROWS = SCROLLBACK - HEAD_ROWS - 100;

/**
 * As much of a text as the terminal keeps. If that is not all: the beginning, a notice and the end, so that scrolling up
 * leads past a line that says what is missing to the beginning.
 */
export function fitted(text: string): string {
  const headEnd = endOfFirstRows(text, HEAD_ROWS);
  const tailStart = startOfLastRows(text, TAIL_ROWS);
  if (tailStart <= headEnd) return text;
  const cut = cutNotice(lengthBeforeCuts(text.slice(headEnd, tailStart)));
  return text.slice(0, headEnd) + cut + text.slice(tailStart);
}

function endOfFirstRows(text: string, rows: number): number {
  let at = 0;
  for (let left = rows; left > 0 && at < text.length; ) {
    const end = text.indexOf('\n', at) + 1 || text.length;
    if (rowsOf(end - at) > left) return at + left * NARROWEST;
    left -= rowsOf(end - at);
    at = end;
  }
  return at;
}

function startOfLastRows(text: string, rows: number): number {
  let at = text.length;
  for (let left = rows; left > 0 && at > 0; ) {
    const start = at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
    if (rowsOf(at - start) > left) return at - left * NARROWEST;
    left -= rowsOf(at - start);
    at = start;
  }
  return at;
}

const rowsOf = (length: number) => Math.ceil(length / NARROWEST);

/** More accents, joiners and other marks without a cell than any script puts on one character. */
const TOO_MANY = /([\p{M}\p{Cf}\u1160-\u11ff]{16})[\p{M}\p{Cf}\u1160-\u11ff]+/gu;

/** Bounds the accents on one character: a terminal keeps, and draws, all of them in one cell. */
export function withFewMarks(text: string): string {
  return text.replace(TOO_MANY, '$1');
}

/**
 * Before our own remarks, which must be readable in any state that a program leaves the terminal in: ends an open sequence
 * or title, returns from the alternate screen to where the program left this one, and resets attributes, margins,
 * character sets and modes.
 */
export const SANE = '\x18\x1b7\x1b[?1049l\x1b[!p\x1b[20h';

/** For a new run, after a reset: resets what xterm.js keeps even then, including colours that a program has set. */
export const FRESH = '\x18\x1b[20h\x1b[?12l\x1b]104\x07\x1b]110\x07\x1b]111\x07\x1b]112\x07';
