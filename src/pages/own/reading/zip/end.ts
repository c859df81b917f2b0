const END = 0x06054b50;
const END_LENGTH = 22;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_LENGTH = 20;
const MOST_COMMENT = 0xffff;

/** What a zip says at its end of the table of its members. */
export interface End {
  /** How many members there are. */
  readonly count: number;
  /** Where the table begins. */
  readonly start: number;
  readonly length: number;
}

/** `null` for what is no zip. Throws `RangeError` where a record lies outside of it. */
export function findEnd(view: DataView): End | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--)
    if (view.getUint32(at, true) === END && at + view.getUint16(at + 20, true) <= last)
      return endAt64(view, at) ?? endAt(view, at);
  return null;
}

function endAt(view: DataView, at: number): End {
  return {
    count: view.getUint16(at + 10, true),
    length: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
  };
}

/** For archives that need longer numbers, or whose maker did not know whether they would. */
function endAt64(view: DataView, end: number): End | null {
  const locator = end - LOCATOR_64_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = long(view, locator + 8);
  if (view.getUint32(at, true) !== END_64) return null;
  return { count: long(view, at + 32), length: long(view, at + 40), start: long(view, at + 48) };
}

/** A number of eight bytes. One that is too large to be exact is too large for everything. */
export function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
