/**
 * What a runner of many tests prints about them, in a line of its own: while it runs
 *   … 12 passed, 0 failed, 1 skipped of 280
 * and at its end
 *   279 passed, 0 failed, 1 skipped
 * Whatever else a person should read, also where all went well, it says in lines that begin with `› `.
 */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const COUNTS = String.raw`(?<passed>\d+) passed, (?<failed>\d+) failed(?:, (?<skipped>\d+) skipped)?`;
const SO_FAR = new RegExp(String.raw`… ${COUNTS}(?: of (?<total>\d+))?\n`, 'g');
const AT_THE_END = new RegExp(`^${COUNTS}$`, 'm');

/** The line at the end. */
export function atTheEnd({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The line while it runs; `total` is how many there will be. */
export function soFar(counts: Counts, total?: number): string {
  return `… ${atTheEnd(counts)}${total === undefined ? '' : ` of ${total}`}`;
}

const REMARK = /^› (.*)\n/gm;

/** What a person should read, whatever the outcome. */
export function remark(text: string): string {
  return text
    .split('\n')
    .map((line) => `› ${line}`)
    .join('\n');
}

/** Listens to what a runner prints. */
export function listenForCounts(
  onCounts: (counts: Counts, total: number | undefined) => void,
): (text: string) => void {
  let rest = '';
  return (text) => {
    rest += text;
    const last = [...rest.matchAll(SO_FAR)].at(-1)?.groups;
    rest = rest.slice(rest.lastIndexOf('\n') + 1);
    if (last) onCounts(countsOf(last), last.total === undefined ? undefined : Number(last.total));
  };
}

export interface Tally {
  /** At the runner's end, if it got there. */
  readonly counts: Counts | undefined;
  readonly remarks: readonly string[];
  /** The rest of what it printed. */
  readonly output: string;
}

export function readTally(printed: string): Tally {
  const said = printed.replace(SO_FAR, '');
  const remarks = [...said.matchAll(REMARK)].map(([, text = '']) => text);
  const output = said.replace(REMARK, '');
  const found = AT_THE_END.exec(output)?.groups;
  return { counts: found && countsOf(found), remarks, output };
}

function countsOf({ passed, failed, skipped = '0' }: Record<string, string | undefined>): Counts {
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}
