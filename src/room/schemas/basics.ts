import * as v from 'valibot';
import type { Line } from '#case';
import { between, ofType } from '../../case/schemas.ts';
import { Count } from '../../windows/index.ts';
import { MOST_BYTES } from '../bounds.ts';
import { isClientName, isRoomCode } from '../topics.ts';

/** What messages are made of. Each text and list has a bound. */

export function textOf(most: number) {
  return v.pipe(v.string(), v.maxLength(most));
}

/** What a message as a whole has room for. */
export const LongText = textOf(MOST_BYTES.down);
/** A sentence, a name of a file with its folders, a line of code. */
export const ShortText = textOf(4_096);

export const Name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(128));
export const ClientName = v.pipe(v.string(), v.check(isClientName));
export const RoomCode = v.pipe(v.string(), v.check(isRoomCode));

/** Counted from 1. */
export const LineNumber = v.pipe(Count, v.minValue(1), v.maxValue(1_000_000));
/** Slides and steps. */
export const Place = v.pipe(Count, v.maxValue(100_000));
export const LineSchema = ofType<Line>()(
  v.strictObject({ file: v.pipe(v.string(), v.nonEmpty(), v.maxLength(255)), line: LineNumber }),
);

export const Milliseconds = between(0, 1e12);
/** A moment, in milliseconds since 1970. */
export const Moment = between(0, 1e14);
/** When a desk has begun, in microseconds, or one more than the desk before it. */
export const Term = Count;

export function isPart(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

const Part = between(0, 1);
export const PointSchema = v.pipe(v.strictTuple([Part, Part]), v.readonly());
