import { fixedZone, type LocalTime, type Zone } from './zone.ts';
import { zoneByRule } from './zone-rule.ts';

const MAGIC = 0x54_5a_69_66; // TZif
const HEADER = 44;
const COUNTS_AT = 20;
const TYPE_BYTES = 6;
const NEWLINE = 0x0a;

/** Reads a file of the time zone database (RFC 9636, version 2 and later). `null` if it is none. */
export function zoneByFile(bytes: Uint8Array): Zone | null {
  // A copy, as browsers refuse to decode text in shared memory.
  const view = new DataView(bytes.slice().buffer);
  if (view.byteLength < HEADER || view.getUint32(0) !== MAGIC || view.getUint8(4) < 0x32) return null;
  // First comes all of it in 32 bits, for old readers.
  const at = blockEnd(counts(view, 0), HEADER, 4);
  return readBlock(view, at);
}

interface Counts {
  readonly utcMarks: number;
  readonly standardMarks: number;
  readonly leapSeconds: number;
  readonly transitions: number;
  readonly types: number;
  readonly characters: number;
}

function counts(view: DataView, start: number): Counts {
  const count = (index: number) => view.getUint32(start + COUNTS_AT + 4 * index);
  return {
    utcMarks: count(0),
    standardMarks: count(1),
    leapSeconds: count(2),
    transitions: count(3),
    types: count(4),
    characters: count(5),
  };
}

function blockEnd(of: Counts, start: number, timeBytes: number): number {
  const times = of.transitions * (timeBytes + 1) + of.leapSeconds * (timeBytes + 4);
  return start + times + of.types * TYPE_BYTES + of.characters + of.standardMarks + of.utcMarks;
}

function readBlock(view: DataView, start: number): Zone {
  const of = counts(view, start);
  const timesAt = start + HEADER;
  const indexesAt = timesAt + of.transitions * 8;
  const typesAt = indexesAt + of.transitions;
  const times = Array.from({ length: of.transitions }, (_, index) =>
    Number(view.getBigInt64(timesAt + 8 * index)),
  );
  const types = Array.from({ length: of.types }, (_, index): LocalTime => {
    const at = typesAt + TYPE_BYTES * index;
    return {
      offset: view.getInt32(at),
      isDst: view.getUint8(at + 4) === 1,
      abbreviation: textUntil(view, typesAt + of.types * TYPE_BYTES + view.getUint8(at + 5), 0),
    };
  });
  const typeOf = (index: number) => types[view.getUint8(indexesAt + index)] ?? UNKNOWN;
  const first = types.find(({ isDst }) => !isDst) ?? types[0] ?? UNKNOWN;
  const last = of.transitions === 0 ? first : typeOf(of.transitions - 1);
  const rule = textUntil(view, blockEnd(of, timesAt, 8) + 1, NEWLINE);
  const later = zoneByRule(rule) ?? fixedZone(last.abbreviation, last.offset);
  return {
    at(seconds) {
      const passed = countUntil(times, seconds);
      if (passed === times.length) return later.at(seconds);
      return passed === 0 ? first : typeOf(passed - 1);
    },
  };
}

const UNKNOWN: LocalTime = { offset: 0, isDst: false, abbreviation: 'UTC' };

/** How many of the times, which ascend, have come. */
function countUntil(times: readonly number[], seconds: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}

function textUntil(view: DataView, start: number, end: number): string {
  let text = '';
  for (let at = start; at < view.byteLength && view.getUint8(at) !== end; at++)
    text += String.fromCharCode(view.getUint8(at));
  return text;
}
