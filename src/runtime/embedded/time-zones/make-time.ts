import { civilOf, DAY, daysOf } from './calendar.ts';
import type { Zone } from './zone.ts';

/** What `mktime` is given; each may be any number. */
export interface Wall {
  readonly second: number;
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** 1 is summer time, 0 is not; less is not known. */
  readonly dst: number;
}

/** How far, and in which steps, another time is looked for that is summer time or not. */
const STRIDE = 601_200;
const FARTHEST = 268_828_200;
const MOST_PROBES = 6;

/**
 * Finds the time at which the clocks of a zone show what is asked. Where they show it twice, or never, the answer is that of the GNU
 * C library, which goes by its last one.
 */
export function createMakeTime() {
  let lastOffset = 0;
  return (zone: Zone, wall: Wall): number => {
    const wanted = secondsOf(wall);
    const time = find(zone, wanted, wall.dst, wanted - lastOffset);
    lastOffset = wanted - time;
    return time;
  };
}

function secondsOf({ year, month, day, hour, minute, second }: Wall): number {
  return daysOf(year, month, day) * DAY + hour * 3600 + minute * 60 + second;
}

function find(zone: Zone, wanted: number, dst: number, guess: number): number {
  const differs = (isDst: boolean) => dst >= 0 && dst > 0 !== isDst;
  let [time, before, evenBefore, wasDst] = [guess, guess, guess, false];
  for (let probe = 0; probe < MOST_PROBES; probe++) {
    const { offset, isDst } = zone.at(time);
    const miss = wanted - (time + offset);
    if (miss === 0) return differs(isDst) ? inOtherTime(zone, wanted, time, differs) : time;
    // To and fro: the clocks skip it. The side is that of the wish, or else summer time.
    const goesToAndFro = time === before && time !== evenBefore;
    if (goesToAndFro && (dst < 0 ? Number(wasDst) <= Number(isDst) : differs(isDst))) return time;
    [before, evenBefore, wasDst] = [evenBefore, time, isDst];
    time += miss;
  }
  return time;
}

/** The nearest time that is summer time, or is not, says how far its clocks are from UTC. */
function inOtherTime(zone: Zone, wanted: number, time: number, differs: (isDst: boolean) => boolean): number {
  for (let distance = STRIDE; distance < FARTHEST; distance += STRIDE) {
    for (const other of [time - distance, time + distance]) {
      const { offset, isDst } = zone.at(other);
      if (!differs(isDst)) return wanted - offset;
    }
  }
  return time;
}

/** What the clocks show at that time. */
export function wallOf(zone: Zone, time: number) {
  const local = zone.at(time);
  return { ...civilOf(time + local.offset), ...local };
}
