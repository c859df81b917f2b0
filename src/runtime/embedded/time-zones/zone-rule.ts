import { civilOf, DAY, daysOf, weekdayOf } from './calendar.ts';
import { fixedZone, type LocalTime, type Zone } from './zone.ts';

/** A day of the year on which clocks change, and the time of that day in seconds. */
interface Change {
  day(year: number): number;
  readonly time: number;
}

const NAME = /^(?:<([A-Za-z0-9+-]{3,})>|([A-Za-z]{3,}))/;
const TIME = /^([+-]?)(\d{1,3})(?::(\d{1,2})(?::(\d{1,2}))?)?/;
const DAY_OF_CHANGE = /^,(?:M(\d{1,2})\.(\d)\.(\d)|(J?)(\d{1,3}))/;
/** What the C library takes where a zone has summer time and does not say when. */
const USUAL_CHANGES = ',M3.2.0,M11.1.0';
const USUAL_TIME = 2 * 3600;

/**
 * A zone by a rule, as POSIX has it for `TZ`: `CET-1CEST,M3.5.0,M10.5.0/3`. Files of zones end with one, for all years to come.
 * `null` if the text is none.
 */
export function zoneByRule(text: string): Zone | null {
  const reader = createReader(text);
  const name = reader.name();
  const behind = name === null ? null : reader.time();
  if (name === null || behind === null) return null;
  const standard = { offset: -behind, isDst: false, abbreviation: name };
  const dstName = reader.name();
  if (dstName === null) return reader.rest() === '' ? fixedZone(name, -behind) : null;
  const dst = { offset: -(reader.time() ?? behind - 3600), isDst: true, abbreviation: dstName };
  const changes = reader.rest() === '' ? createReader(USUAL_CHANGES) : reader;
  const [start, end] = [changes.change(), changes.change()];
  return start && end && changes.rest() === '' ? changingZone(standard, dst, start, end) : null;
}

function changingZone(standard: LocalTime, dst: LocalTime, start: Change, end: Change): Zone {
  const when = (change: Change, year: number, before: LocalTime) =>
    change.day(year) * DAY + change.time - before.offset;
  return {
    at(seconds) {
      const { year } = civilOf(seconds + standard.offset);
      const from = when(start, year, standard);
      const until = when(end, year, dst);
      const isDst = from < until ? from <= seconds && seconds < until : seconds < until || from <= seconds;
      return isDst ? dst : standard;
    },
  };
}

/** Takes a rule's parts from its front. */
function createReader(text: string) {
  let rest = text;
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    rest = rest.slice(found?.[0].length ?? 0);
    return found;
  };
  const time = () => {
    const found = take(TIME);
    if (found === null) return null;
    const [, sign, hours, minutes = '0', seconds = '0'] = found;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  };
  return {
    time,
    rest: () => rest,
    name: () => {
      const found = take(NAME);
      return found?.[1] ?? found?.[2] ?? null;
    },
    change(): Change | null {
      const found = take(DAY_OF_CHANGE);
      if (found === null) return null;
      return { day: dayOfChange(found), time: (take(/^\//) && time()) ?? USUAL_TIME };
    },
  };
}

function dayOfChange([, month, week, weekday, julian, day]: RegExpExecArray): Change['day'] {
  if (month !== undefined) return nthWeekday(Number(month) - 1, Number(week), Number(weekday));
  if (julian === '') return (year) => daysOf(year, 0, 1) + Number(day);
  // Counted without the 29th of February.
  return (year) => {
    const isAfterLeapDay = Number(day) > 59 && daysOf(year, 1, 29) !== daysOf(year, 2, 1);
    return daysOf(year, 0, 1) + Number(day) - 1 + Number(isAfterLeapDay);
  };
}

/** The fifth is the last, whichever that is. */
function nthWeekday(month: number, week: number, weekday: number): Change['day'] {
  return (year) => {
    const first = daysOf(year, month, 1);
    const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (week - 1) * 7;
    return day < daysOf(year, month + 1, 1) ? day : day - 7;
  };
}
