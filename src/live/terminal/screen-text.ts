import { commandLine, type Transcript } from '#runtime';

/** What a terminal would show of a run so far: the command, the dialogue in order, and how it was ended by us. */
export function screenText(transcript: Transcript): string {
  const dialogue = transcript.dialogue.map(({ text }) => text).join('');
  return `${DIM}$ ${commandLine(transcript.program)}${PLAIN}\n${dialogue}${lastWord(transcript)}`;
}

function lastWord({ exit }: Transcript): string {
  if (exit?.ending.how === 'killed') return `\n${DIM}[killed: it did not answer Ctrl-C]${PLAIN}\n`;
  if (exit?.ending.how === 'crashed')
    return `\n${DIM}[the interpreter broke: ${exit.ending.reason}]${PLAIN}\n`;
  return '';
}

const DIM = '\x1b[2m';
const PLAIN = '\x1b[0m';
