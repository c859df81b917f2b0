import * as v from 'valibot';
import { isClientName, isRoomCode, MOST_REMOTES, type RightsMessage } from '../../src/room/index.ts';

const Secret = v.pipe(v.string(), v.nonEmpty(), v.maxLength(128));
const Client = v.pipe(v.string(), v.check(isClientName));
const RightsSchema = v.variant('do', [
  v.strictObject({ do: v.literal('pair'), secret: v.nullable(Secret) }),
  v.strictObject({ do: v.literal('unpair'), client: Client }),
  v.strictObject({
    do: v.literal('paired'),
    remotes: v.pipe(v.array(v.strictObject({ client: Client, secret: Secret })), v.maxLength(MOST_REMOTES)),
  }),
  v.strictObject({ do: v.literal('move'), room: v.pipe(v.string(), v.check(isRoomCode)) }),
]);

/** What the host says to the broker; `null` if it is nothing that a host says. */
export function readRights(payload: string | Uint8Array): RightsMessage | null {
  try {
    const read = v.safeParse(RightsSchema, JSON.parse(Buffer.from(payload).toString()));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
