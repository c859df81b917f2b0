import * as v from 'valibot';
import type { Hello } from '../protocol.ts';

const hello = v.strictObject({
  type: v.literal('hello'),
  version: v.number(),
  workers: v.picklist(['blob', 'data', 'none']),
});

/** The first message of a frame, or `null` for what is none. */
export function readHello(data: unknown): Hello | null {
  const result = v.safeParse(hello, data);
  return result.success ? result.output : null;
}
