import type { Frame } from '../frame.ts';

/** A recursion through more functions is not looked for. */
const MOST_CALLS = 8;
/** What comes three times can still be read. */
const FEWEST_ROUNDS = 4;

/** The frames of a recursion once, with how often they come again in the last of them. */
export function writtenOnce(frames: readonly Frame[]): readonly Frame[] {
  if (frames.length < FEWEST_ROUNDS && !frames.some(({ again }) => again)) return frames;
  const once: Frame[] = [];
  for (let index = 0; index < frames.length; ) {
    const round = roundAt(frames, index);
    once.push(...round.frames);
    index = round.next;
  }
  return once;
}

function roundAt(frames: readonly Frame[], start: number): { frames: readonly Frame[]; next: number } {
  for (let calls = 1; calls <= MOST_CALLS; calls++) {
    let next = start + calls;
    while (next < frames.length && isSameCall(frames[next], frames[next - calls])) next += 1;
    // Python itself has left out so many more.
    const unwritten = calls === 1 ? (frames[next - 1]?.again?.times ?? 0) : 0;
    const rounds = Math.floor((next - start) / calls) + unwritten;
    if (rounds < FEWEST_ROUNDS) continue;
    const round = frames.slice(start, start + calls);
    const last = round[calls - 1];
    if (!last) break;
    const again = { calls, times: rounds - 1 };
    return {
      frames: [...round.slice(0, -1), { ...last, again }],
      next: start + (rounds - unwritten) * calls,
    };
  }
  return { frames: frames.slice(start, start + 1), next: start + 1 };
}

function isSameCall(one: Frame | undefined, other: Frame | undefined): boolean {
  return one?.file === other?.file && one?.line === other?.line && one?.function === other?.function;
}
