import type { RightsMessage } from './messages.ts';
import { readAs } from './schemas/read.ts';
import { RightsSchema } from './schemas/up.ts';

/** What a host says to a broker of ours; `null` if it is nothing that a host says. */
export function readRights(text: string): RightsMessage | null {
  return readAs(RightsSchema, text);
}
