/** What a clock of a place shows at some time: how far it is from UTC, in seconds to the east, and what that is called. */
export interface LocalTime {
  readonly offset: number;
  readonly isDst: boolean;
  readonly abbreviation: string;
}

/** The clocks of a place. */
export interface Zone {
  /** @param seconds from 1970 on, in UTC */
  at(seconds: number): LocalTime;
}

/** A place whose clocks never change. */
export function fixedZone(abbreviation: string, offset = 0): Zone {
  const always = { offset, isDst: false, abbreviation };
  return { at: () => always };
}
