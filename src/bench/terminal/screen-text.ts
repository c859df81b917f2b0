import { CUT_NOTICE, commandLine, type Transcript } from '#runtime';
import { fitted } from './fitted-text.ts';
import { withFewMarks } from './marks.ts';
import { SANE } from './sane-state.ts';

/** What a terminal would show of a run so far: the command, the dialogue in order, and how it was ended by us. */
export function screenText(transcript: Transcript): string {
  const dialogue = transcript.dialogue.map(({ text }) => text).join('');
  const whole = `${DIM}$ ${commandLine(transcript.program.argv)}${PLAIN}\n${dialogue}`;
  return withFewMarks(fitted(whole)).replace(CUT_NOTICE, `${SANE}$&`) + lastWord(transcript);
}

function lastWord({ exit, dialogue }: Transcript): string {
  switch (exit?.ending.how) {
    case 'killed':
      return remark(dialogue.some(isCtrlC) ? 'killed, as it did not end after Ctrl-C' : 'killed');
    case 'crashed':
      return remark(`the interpreter broke: ${exit.ending.reason}`);
    default:
      return '';
  }
}

function isCtrlC({ stream, text }: Transcript['dialogue'][number]): boolean {
  return stream === 'stdin' && text.endsWith('^C\n');
}

/** What did not come from the program. */
export function remark(text: string): string {
  return `${SANE}\n${DIM}[${text}]${PLAIN}\n`;
}

const DIM = '\x1b[2m';
const PLAIN = '\x1b[0m';
