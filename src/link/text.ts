import { ASK_AGAIN, LinkProblem, quoted } from './problem.ts';

/** What makes a text run otherwise than it reads. */
const DECEITS: readonly (readonly [RegExp, string])[] = [
  [/[\u202a-\u202e\u2066-\u2069]/u, 'characters that turn the direction of writing'],
  // Python ends a line there, and the page shows none.
  [/\r(?!\n)/u, 'lines that end where none is seen to'],
  [/\u0000/u, 'the character NUL, which no program of Python may have'],
  [/\p{Cs}/u, 'halves of characters'],
];

/** Throws `LinkProblem` where whoever reads a file would be deceived about what it does. */
export function checkText(path: string, text: string): void {
  const found = DECEITS.find(([pattern]) => pattern.test(text));
  if (found)
    throw new LinkProblem(
      `The file ${quoted(path)} of this link has ${found[1]}: it would not run as it reads. ${ASK_AGAIN}`,
    );
}
