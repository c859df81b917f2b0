/** A moment as a calendar and a clock on the wall show it, with the fields of C's `struct tm`. */
export interface Civil {
  readonly second: number;
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  /** 0 is January. */
  readonly month: number;
  readonly year: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** 0 is the first of January. */
  readonly yearday: number;
}

export const DAY = 86_400;
const DAYS_OF_400_YEARS = 146_097;
/** From the first of March of the year 0 to the first of January 1970. */
const DAYS_BEFORE_1970 = 719_468;
/** How many days of a year that begins in March are over when each month of it begins. */
const DAYS_BEFORE = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337];

/** Days from 1970 on; months and days may be any number. JavaScript's own dates end in the year 275760. */
export function daysOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 2;
  const marchYear = Math.floor(months / 12);
  const era = Math.floor(marchYear / 400);
  const ofEra = marchYear - era * 400;
  const leapDays = Math.floor(ofEra / 4) - Math.floor(ofEra / 100);
  const before = DAYS_BEFORE[months - marchYear * 12] ?? 0;
  return era * DAYS_OF_400_YEARS + ofEra * 365 + leapDays + before + day - 1 - DAYS_BEFORE_1970;
}

/** What the calendar shows so many seconds after 1970. */
export function civilOf(seconds: number): Civil {
  const days = Math.floor(seconds / DAY);
  const ofDay = seconds - days * DAY;
  const year = yearOf(days);
  const yearday = days - daysOf(year, 0, 1);
  let month = Math.floor(yearday / 31);
  if (daysOf(year, month + 1, 1) <= days) month += 1;
  return {
    second: ofDay % 60,
    minute: Math.floor(ofDay / 60) % 60,
    hour: Math.floor(ofDay / 3600),
    day: days - daysOf(year, month, 1) + 1,
    month,
    year,
    weekday: weekdayOf(days),
    yearday,
  };
}

/** 0 is Sunday. */
export function weekdayOf(days: number): number {
  return (((days + 4) % 7) + 7) % 7;
}

function yearOf(days: number): number {
  const about = 1970 + Math.floor((days * 400) / DAYS_OF_400_YEARS);
  if (days < daysOf(about, 0, 1)) return about - 1;
  return days >= daysOf(about + 1, 0, 1) ? about + 1 : about;
}
