import { cpuUsage } from 'node:process';
import { createContext, Script } from 'node:vm';
import { type HostileText, hostileTexts } from './hostile-texts.ts';

/** Of the texts on which a pattern is tried out, and of those among them that are suspected, in characters. */
const SHORT = 20_000;
const LONG = 80_000;
/** What is linear takes a fiftieth of it on a long text; on a short one it is suspected sooner. */
const LONGEST_MS = 60;
const SUSPECT_MS = 2;
const ALL_MS = 300;
/** Of the processor's time, until a pattern is slow that comes to no end: a busy machine does something else for most of it. */
const SPENT_MS = 180;

/**
 * A text on which a pattern takes a time that grows faster than the text; `null` where none is found. It is tried out on
 * texts that are made of what the pattern would match, by the engine that runs it, which ends what takes too long.
 */
function slowText(pattern: RegExp): HostileText | null {
  const texts = hostileTexts(pattern);
  const times = timesOn(pattern, texts.map(written(SHORT)), ALL_MS);
  const suspects = times ? texts.filter((_, index) => (times[index] ?? 0) > SUSPECT_MS) : texts;
  return suspects.find((text) => isSlow(pattern, written(LONG)(text))) ?? null;
}

function isSlow(pattern: RegExp, text: string): boolean {
  const start = cpuUsage();
  for (;;) {
    if (timesOn(pattern, [text], LONGEST_MS)) return false;
    const { user, system } = cpuUsage(start);
    if (user + system > SPENT_MS * 1000) return true;
  }
}

function written(length: number) {
  return ({ begin, piece, end }: HostileText) => begin + piece.repeat(Math.ceil(length / piece.length)) + end;
}

const TRY_EACH = new Script(`texts.map((text) => {
  const start = now();
  if (pattern.global) text.replace(pattern, '');
  else pattern.test(text);
  return now() - start;
})`);

/** How long a pattern takes on each of some texts; `null` where it is not through with all of them in time. */
function timesOn(pattern: RegExp, texts: readonly string[], milliseconds: number): readonly number[] | null {
  // A copy begins at the begin of a text.
  const context = createContext({ pattern: new RegExp(pattern), texts, now: () => performance.now() });
  try {
    return TRY_EACH.runInContext(context, { timeout: milliseconds });
  } catch (error) {
    if (isTimeout(error)) return null;
    throw error;
  }
}

/** The error is one of the context, whose `Error` is another one. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

/** What is wrong with a pattern that is not linear, and what to do about it. */
export function linearProblem(pattern: RegExp): string | null {
  const slow = slowText(pattern);
  if (!slow) return null;
  const { begin, piece, end } = slow;
  const text = [begin && quoted(begin), `${quoted(piece)} over and over`, end && quoted(end)];
  return (
    `the pattern ${pattern} takes far longer the longer a text is that has ${text.filter(Boolean).join(', then ')}. ` +
    'Have it begin with ^ or (?<!…), so that it is not tried at each place; let no two parts that follow each other ' +
    'match the same characters; and of texts one behind the other, have a task expect a list.'
  );
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('\u2028', '\\u2028');
}
