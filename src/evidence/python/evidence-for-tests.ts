import { afterAll } from 'vitest';
import { recordTranscript } from '#runtime';
import { createNodeRuntime } from '../../../tools/python/node-runtime.ts';
import type { Clue } from '../clue.ts';
import { readAnyEvidence } from '../read-evidence.ts';

/** A terminal without colours, and the page's, in which Python paints what it prints by itself. */
export const TERMINALS = [
  ['a plain terminal', {}],
  ['the terminal of the page', { TERM: 'xterm-256color', NO_COLOR: '' }],
] as const;

type Env = Readonly<Record<string, string>>;

/** Reads what programs show that the embedded Python runs. */
export function evidenceForTests() {
  const runtime = createNodeRuntime();
  afterAll(() => runtime.dispose());
  return async (files: Readonly<Record<string, string>>, env: Env, typed?: string) => {
    const program = { files, argv: ['main.py'], env };
    const recorder = recordTranscript(await runtime.spawn(program), program, 'test');
    if (typed !== undefined) recorder.type(typed);
    return readAnyEvidence(await recorder.done);
  };
}

/** A clue in a line: what it is, what it says, the lines of its frames, how often. */
export function said(clue: Clue): string {
  const lines = clue.frames.map(({ line, function: name }) => `${name ?? ''}:${line}`).join(' > ');
  const times = 'times' in clue && clue.times ? ` ×${clue.times}` : '';
  switch (clue.kind) {
    case 'exception':
      return `${clue.role} ${clue.type}: ${clue.message} | ${lines}${times}`;
    case 'warning':
      return `warning ${clue.category}: ${clue.message} | ${lines}${times}`;
    case 'stack':
      return `${clue.by} ${clue.title} | ${lines}${times}`;
    default:
      return `${clue.kind} | ${lines}`;
  }
}
