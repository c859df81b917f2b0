// @ts-check
// What a runner of many tests says of them, in a line of its own: while it runs
//   … 12 passed, 0 failed, 1 skipped of 280
// and at its end
//   279 passed, 0 failed, 1 skipped

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const COUNTS = String.raw`(?<passed>\d+) passed, (?<failed>\d+) failed(?:, (?<skipped>\d+) skipped)?`;
const SO_FAR = new RegExp(String.raw`… ${COUNTS}(?: of (?<total>\d+))?\n`, 'g');
const AT_THE_END = new RegExp(`^${COUNTS}$`, 'm');

/** @param {Counts} counts */
export function atTheEnd({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {Counts} counts
 * @param {number} [total] how many there will be
 */
export function soFar(counts, total) {
  return `… ${atTheEnd(counts)}${total === undefined ? '' : ` of ${total}`}`;
}

/**
 * Listens to what a runner prints.
 * @param {(counts: Counts, total: number | undefined) => void} onCounts
 * @returns {(text: string) => void}
 */
export function listenForCounts(onCounts) {
  let rest = '';
  return (text) => {
    rest += text;
    const last = [...rest.matchAll(SO_FAR)].at(-1)?.groups;
    rest = rest.slice(rest.lastIndexOf('\n') + 1);
    if (last) onCounts(countsOf(last), last.total === undefined ? undefined : Number(last.total));
  };
}

/**
 * What a runner came to, and the rest of what it printed.
 * @param {string} output
 * @returns {{ counts: Counts | undefined, output: string }} no counts where it did not get to its end
 */
export function readTally(output) {
  const rest = output.replace(SO_FAR, '');
  const found = AT_THE_END.exec(rest)?.groups;
  return { counts: found && countsOf(found), output: rest };
}

/** @param {Record<string, string | undefined>} groups @returns {Counts} */
function countsOf({ passed, failed, skipped = '0' }) {
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}
