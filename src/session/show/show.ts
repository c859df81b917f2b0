import { useSession } from '../state/session.ts';
import {
  elapsedOf,
  FRESH_CLOCK,
  MOST_ELAPSED,
  nextFontScale,
  type Point,
  type Show,
  SLOTS,
  type Spotlight,
  type Stage,
  type Stroke,
  withMorePoints,
  withoutLastStroke,
  withStroke,
} from '../state/show.ts';

/* What a speaker can do to what the audience sees. */

export function toggleBlackout(): void {
  change(({ isBlack }) => ({ isBlack: !isBlack }));
}

export function endBlackout(): void {
  change(() => ({ isBlack: false }));
}

export function chooseTheme(theme: 'dark' | 'light'): void {
  change(() => ({ theme }));
}

export function growFont(direction: 1 | -1): void {
  change(({ fontScale }) => ({ fontScale: nextFontScale(fontScale, direction) }));
}

export function resetFont(): void {
  change(() => ({ fontScale: 1 }));
}

export function pointAt(pointer: Point | null): void {
  change(() => ({ pointer }));
}

export function beginStroke(slide: number, stroke: Stroke): void {
  change(({ ink }) => ({ ink: withStroke(ink, slide, stroke) }));
}

export function drawOn(slide: number, points: Stroke['points']): void {
  change(({ ink }) => ({ ink: withMorePoints(ink, slide, points) }));
}

export function undoStroke(slide: number): void {
  change(({ ink }) => ({ ink: withoutLastStroke(ink, slide) }));
}

export function clearInk(slide: number): void {
  change(({ ink }) => ({ ink: { ...ink, [slide]: [] } }));
}

export function shine(spotlight: Spotlight | null): void {
  change(() => ({ spotlight }));
}

/** Starts the clock, or continues it. */
export function startClock(): void {
  change(({ clock }) =>
    clock.status === 'running'
      ? {}
      : { clock: { status: 'running', since: Date.now(), before: clock.elapsed } },
  );
}

export function pauseClock(): void {
  change(({ clock }) => ({ clock: { status: 'stopped', elapsed: elapsedOf(clock, Date.now()) } }));
}

export function toggleClock(): void {
  if (useSession.getState().show.clock.status === 'running') pauseClock();
  else startClock();
}

/** Sets the clock to zero; it does not go on by itself. */
export function resetClock(): void {
  change(({ clock }) => ({ clock: FRESH_CLOCK, cleared: elapsedOf(clock, Date.now()) }));
}

/** As if the clock had not been set to zero: what has passed since counts too. */
export function undoClockReset(): void {
  change(({ clock, cleared }) => {
    if (cleared === null) return {};
    const before = clock.status === 'running' ? clock.before : clock.elapsed;
    const total = Math.min(MOST_ELAPSED, cleared + before);
    return {
      cleared: null,
      clock: clock.status === 'running' ? { ...clock, before: total } : { ...clock, elapsed: total },
    };
  });
}

/** Sets how many whole minutes there are for the talk; `null` for as many as it is planned for. */
export function setSlot(minutes: number | null): void {
  const slot = minutes === null ? null : Math.min(Math.max(Math.round(minutes), SLOTS.least), SLOTS.most);
  change(() => ({ slot }));
}

/** Reports how the audience sees the talk. */
export function tellStage(stage: Stage): void {
  change(() => ({ stage }));
}

function change(how: (show: Show) => Partial<Show>): void {
  useSession.setState(({ show }) => ({ show: { ...show, ...how(show) } }));
}
