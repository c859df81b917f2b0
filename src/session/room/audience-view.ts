import type { AudienceView, FollowedBench, Point } from '../../room/index.ts';
import { openRoomOf } from '../state/room.ts';
import type { Session } from '../state/session.ts';
import { type Stroke, strokesOn } from '../state/show.ts';

/**
 * What the audience sees now: of the show that of this slide alone, and the bench on it, if there is one. No notes, no edits of
 * other slides, no project of the speaker's own.
 */
export function audienceView(
  session: Pick<Session, 'position' | 'show' | 'room'>,
  bench: FollowedBench | null,
): AudienceView {
  const { position, show } = session;
  const slide = position?.slide ?? 0;
  const { spotlight } = show;
  return {
    position: position && { slide, step: position.step },
    isBlack: show.isBlack,
    pointer: show.pointer && rounded(show.pointer),
    ink: inkOf(strokesOn(show, slide)),
    spotlight: spotlight?.slide === slide ? { from: spotlight.from, to: spotlight.to } : null,
    bench: position && bench,
    over: openRoomOf(session)?.over ?? null,
  };
}

/** All points of a slide together: what a hand writes in some minutes. */
const MOST_POINTS = 3_000;
/** Two points nearer than this are one on a phone. */
const NEAR = 0.002;

const drawn = new WeakMap<readonly Stroke[], AudienceView['ink']>();

/** The lines of a slide with as few points as a phone can show, the last ones where there are too many. */
function inkOf(strokes: readonly Stroke[]): AudienceView['ink'] {
  const known = drawn.get(strokes);
  if (known) return known;
  let left = MOST_POINTS;
  const lines = strokes
    .toReversed()
    .map((stroke) => {
      const points = thinned(stroke.points).slice(0, Math.max(0, left));
      left -= points.length;
      return points;
    })
    .filter((points) => points.length > 0)
    .toReversed();
  drawn.set(strokes, lines);
  return lines;
}

/** What is drawn further on changes nothing before it: only what was added has to be sent. */
function thinned(points: Stroke['points']): Point[] {
  const kept: Point[] = [];
  for (const [x, y] of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(x - last[0], y - last[1]) >= NEAR) kept.push(rounded([x, y]));
  }
  return kept;
}

/** A ten-thousandth of a slide is less than a pixel. */
function rounded([x, y]: Point): Point {
  return [Math.round(x * 10_000) / 10_000, Math.round(y * 10_000) / 10_000];
}
