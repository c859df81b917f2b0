/*
 * What the audience sees besides the slide: plain data, so that every window of the talk can have the same. Places on a
 * slide are parts of its width and height, since windows differ in size.
 */

/** A place on a slide: parts of its width and of its height, each 0 to 1. */
export type Point = readonly [x: number, y: number];

/** A line that was drawn by hand; how hard it was pressed is 0 to 1. */
export interface Stroke {
  readonly points: readonly (readonly [x: number, y: number, pressure: number])[];
}

/** Lines of the code on a slide that stay bright while the others are dimmed, counted from 1. */
export interface Spotlight {
  readonly slide: number;
  readonly from: number;
  readonly to: number;
}

/** How long the talk has lasted, in milliseconds; `since` is from `Date.now`. */
export type TalkClock =
  | { readonly status: 'stopped'; readonly elapsed: number }
  | { readonly status: 'running'; readonly since: number; readonly before: number };

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The window that the audience sees, in CSS pixels. */
export interface Stage extends Size {
  /** Whether there is nothing else on its screen. */
  readonly isFullScreen: boolean;
}

export interface Show {
  readonly isBlack: boolean;
  /** Chosen for the audience; `null` leaves it to each window. */
  readonly theme: 'dark' | 'light' | null;
  /** 1 is the size that the slides are laid out for. */
  readonly fontScale: number;
  /** Where the laser points, on the slide that is shown. */
  readonly pointer: Point | null;
  /** By the slide's number. */
  readonly ink: Readonly<Record<number, readonly Stroke[]>>;
  readonly spotlight: Spotlight | null;
  readonly clock: TalkClock;
  /** What the clock had before it was last set to zero, in milliseconds: a slip must not cost the pace. */
  readonly cleared: number | null;
  /** How many minutes there are for the talk today; `null` if as many as it is planned for. */
  readonly slot: number | null;
  /** As it was last seen: other windows show the slide in its shape. */
  readonly stage: Stage | null;
}

export const FRESH_CLOCK: TalkClock = { status: 'stopped', elapsed: 0 };

export const FRESH_SHOW: Show = {
  isBlack: false,
  theme: null,
  fontScale: 1,
  pointer: null,
  ink: {},
  spotlight: null,
  clock: FRESH_CLOCK,
  cleared: null,
  slot: null,
  stage: null,
};

/** From the speaker's desk to the last row of a large hall. */
export const FONT_SCALES = [0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2] as const;

/** The next larger or smaller size; the last one stays. */
export function nextFontScale(now: number, direction: 1 | -1): number {
  const further = FONT_SCALES.filter((scale) => (direction === 1 ? scale > now : scale < now));
  return (direction === 1 ? further[0] : further.at(-1)) ?? now;
}

/** Endless drawing must not fill the memory. */
export const MOST_STROKES = 200;
export const MOST_POINTS = 2000;

export function strokesOn({ ink }: Show, slide: number): readonly Stroke[] {
  return ink[slide] ?? NO_STROKES;
}

const NO_STROKES: readonly Stroke[] = [];

/** Begins a stroke; the oldest one goes where there are too many. */
export function withStroke(ink: Show['ink'], slide: number, stroke: Stroke): Show['ink'] {
  return { ...ink, [slide]: [...(ink[slide] ?? []), stroke].slice(-MOST_STROKES) };
}

/** Draws the last stroke further. */
export function withMorePoints(ink: Show['ink'], slide: number, points: Stroke['points']): Show['ink'] {
  const strokes = ink[slide] ?? [];
  const drawn = strokes.at(-1);
  if (!drawn || drawn.points.length >= MOST_POINTS) return ink;
  return {
    ...ink,
    [slide]: [...strokes.slice(0, -1), { points: [...drawn.points, ...points].slice(0, MOST_POINTS) }],
  };
}

export function withoutLastStroke(ink: Show['ink'], slide: number): Show['ink'] {
  return { ...ink, [slide]: (ink[slide] ?? []).slice(0, -1) };
}

/** Some hundred days, in milliseconds: a clock that nobody stops ends there. */
export const MOST_ELAPSED = 1e10;

export function elapsedOf(clock: TalkClock, now: number): number {
  if (clock.status === 'stopped') return clock.elapsed;
  return Math.min(MOST_ELAPSED, clock.before + Math.max(0, now - clock.since));
}

/** In minutes: from a lightning talk to a workshop. */
export const SLOTS = { least: 5, most: 240 } as const;
