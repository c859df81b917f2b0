import type { AedesPublishPacket } from 'aedes';
import mqtt from 'mqtt-packet';

/** By what a message carries, which is the same object in all copies of it. */
const encoded = new WeakMap<object, { now?: Buffer; kept?: Buffer }>();

/** A message as it goes over the wire: made once, however many it is delivered to. */
export function bytesOf({ topic, payload, retain }: AedesPublishPacket): Buffer {
  const carried = typeof payload === 'string' ? Buffer.from(payload) : payload;
  const known = encoded.get(carried) ?? {};
  encoded.set(carried, known);
  const kind = retain ? 'kept' : 'now';
  const bytes =
    known[kind] ?? mqtt.generate({ cmd: 'publish', topic, payload: carried, qos: 0, retain, dup: false });
  known[kind] = bytes;
  return bytes;
}
