import type { StackPattern } from '#case';
import type { Transcript } from '#runtime';
import type { Clue } from './clue.ts';
import { readExceptions } from './read-exceptions.ts';
import { readStacks } from './read-stacks.ts';

/**
 * All that a run tells: first the stacks that a hook wrote down, then the exceptions that ended it. Any text
 * gives an answer; what no reader understands gives no clue.
 */
export function readEvidence(transcript: Transcript, patterns: readonly StackPattern[] = []): Clue[] {
  const { files } = transcript.program;
  const stacks = patterns.flatMap((pattern) => {
    const { name, text } = source(transcript, pattern.from);
    return readStacks(text, pattern, name, files);
  });
  return [...stacks, ...readExceptions(textOf(transcript, 'stderr'), files)];
}

function source(transcript: Transcript, from: StackPattern['from']): { name: string; text: string } {
  if ('stream' in from) return { name: from.stream, text: textOf(transcript, from.stream) };
  const file = transcript.exit?.leftBehind.find(({ path }) => path === from.file);
  return { name: from.file, text: file?.text ?? '' };
}

/** CPython colours what it prints to a terminal. */
const COLOURS = /\x1b\[[0-9;]*m/g;

function textOf(transcript: Transcript, stream: 'stdout' | 'stderr'): string {
  return transcript.dialogue
    .filter((chunk) => chunk.stream === stream)
    .map(({ text }) => text)
    .join('')
    .replace(COLOURS, '');
}
