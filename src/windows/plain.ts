/** Far more than a talk has: a message with more is none. */
const MOST_ENTRIES = 20_000_000;
const MOST_TEXT = 250_000_000;
/** A path of 32 and what lies at its end. */
const DEEPEST = 64;

/**
 * Whether a message is plain data, and not too much of it: records, lists, texts, numbers, booleans, `null`. A channel
 * brings other things too (maps, dates, lists with holes, what holds itself), which nobody here could walk through.
 */
export function isPlain(value: unknown): boolean {
  let entries = MOST_ENTRIES;
  let text = MOST_TEXT;

  function isWithin(each: unknown, depth: number): boolean {
    switch (typeof each) {
      case 'string':
        text -= each.length;
        return text >= 0;
      case 'object':
        return each === null || isWhole(each, depth);
      default:
        return typeof each === 'number' || typeof each === 'boolean' || each === undefined;
    }
  }

  function isWhole(whole: object, depth: number): boolean {
    if (depth > DEEPEST || !isListOrRecord(whole)) return false;
    const values = Object.values(whole);
    entries -= values.length;
    return entries >= 0 && values.every((each) => isWithin(each, depth + 1));
  }

  return isWithin(value, 0);
}

function isListOrRecord(value: object): boolean {
  // A list with holes, or with names beside its places, has not as many keys as it is long.
  if (Array.isArray(value)) return Object.keys(value).length === value.length;
  return Object.getPrototypeOf(value) === Object.prototype;
}
