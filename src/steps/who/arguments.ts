import { codeOf, lineOfFrame } from '../call-path.ts';
import type { Walk } from '../walk.ts';
import { callIn, parametersIn } from './signatures.ts';

/** Lines of one signature. */
const LONGEST_SIGNATURE = 30;

/**
 * Whether a call gives a parameter of a function, as far as the two lines show it: a line that calls once, without `*`, and a
 * signature that is at hand.
 */
export function argumentOf(
  walk: Walk,
  frame: number,
  parameter: string,
  call: string,
): 'given' | 'not given' | 'not known' {
  const parameters = parametersIn(signatureOf(walk, frame));
  const given = callIn(call);
  const at = parameters?.findIndex(({ name }) => name === parameter) ?? -1;
  const found = parameters?.[at];
  if (!given || !found?.hasDefault) return 'not known';
  const isGiven = given.named.includes(parameter) || (!found.isNamedOnly && at < given.positional);
  return isGiven ? 'given' : 'not given';
}

/** From the `def` to the end of its parameters, decorators left out. */
function signatureOf(walk: Walk, frame: number): string {
  const { name, firstLine } = codeOf(walk, frame);
  const lines: string[] = [];
  for (let line = firstLine; line < firstLine + LONGEST_SIGNATURE; line++) {
    const { text } = lineOfFrame(walk, frame, line);
    if (lines.length > 0 || text?.includes(`def ${name}`)) lines.push(text ?? '');
    if (lines.length > 0 && text?.endsWith(':')) break;
  }
  return lines.join(' ');
}
