import { array, assert, boolean, integer, property, record, string, uint8Array } from 'fast-check';
import { generate, type Packet, parser } from 'mqtt-packet';
import { expect, test } from 'vitest';
import { MOST_BYTES } from '../bounds.ts';
import { packetStream } from './packet-stream.ts';
import {
  connectPacket,
  DISCONNECT_PACKET,
  joined,
  MalformedPacket,
  PING_PACKET,
  publishPacket,
  type Received,
  readPacket,
  subscribePacket,
} from './packets.ts';

/** What no topic and no name may hold, and what no UTF-8 can say. */
const text = string({ unit: 'grapheme', maxLength: 60 }).map((each) => each.replaceAll('\0', ''));
const topic = text.filter((each) => each !== '' && !/[+#]/.test(each));

test('what a member sends is read by the codec of aedes as it was meant', () => {
  const member = record({
    client: text.filter((each) => each !== ''),
    username: text,
    password: text,
    keepAlive: integer({ min: 0, max: 0xffff }),
    will: record({ topic, text }),
  });
  assert(
    property(member, topic, text, boolean(), array(topic, { minLength: 1, maxLength: 6 }), (...said) => {
      const [{ will, ...entering }, about, words, isRetained, filters] = said;
      const read = asAedesReads([
        connectPacket({ ...entering, will }),
        connectPacket(entering),
        publishPacket(about, words, isRetained),
        subscribePacket(filters),
        PING_PACKET,
        DISCONNECT_PACKET,
      ]);
      const connect = {
        cmd: 'connect',
        protocolId: 'MQTT',
        protocolVersion: 4,
        clean: true,
        clientId: entering.client,
        keepalive: entering.keepAlive,
        username: entering.username,
        password: Buffer.from(entering.password),
      };
      expect(read).toMatchObject([
        { ...connect, will: { topic: will.topic, payload: Buffer.from(will.text), retain: true, qos: 0 } },
        connect,
        { cmd: 'publish', topic: about, payload: Buffer.from(words), retain: isRetained, qos: 0 },
        { cmd: 'subscribe', subscriptions: filters.map((filter) => ({ topic: filter, qos: 0 })) },
        { cmd: 'pingreq' },
        { cmd: 'disconnect' },
      ]);
      expect(read[1]).not.toHaveProperty('will');
    }),
  );
});

test('what a broker sends is read as it was meant, however the stream was cut', () => {
  const message = record({ topic, text, isRetained: boolean() });
  assert(
    property(array(message, { maxLength: 8 }), array(integer({ min: 1, max: 40 })), (messages, cuts) => {
      const bytes = joined([
        generate({ cmd: 'connack', returnCode: 5, sessionPresent: false }),
        ...messages.map(({ topic, text, isRetained }) => {
          const bits = { qos: 0, dup: false, retain: isRetained } as const;
          return generate({ cmd: 'publish', topic, payload: text, ...bits });
        }),
        generate({ cmd: 'suback', messageId: 1, granted: [0, 0] }),
        generate({ cmd: 'suback', messageId: 1, granted: [0, 128] }),
        generate({ cmd: 'pingresp' }),
      ]);
      expect(readAll(cut(bytes, cuts))).toEqual([
        { is: 'welcome', code: 5 },
        ...messages.map((each) => ({ is: 'message', message: each })),
        { is: 'subscribed', isRefused: false },
        { is: 'subscribed', isRefused: true },
        { is: 'alive' },
      ]);
    }),
  );
});

test('a whole view arrives, and what is longer than any message is passed over', () => {
  const whole = 'v'.repeat(MOST_BYTES.down);
  const tooLong = 'x'.repeat(4 * MOST_BYTES.down);
  const bytes = joined([publishPacket('a', whole, false), publishPacket('b', tooLong, true), PING_RESPONSE]);
  for (const size of [bytes.length, 65_536, 1_000])
    expect(readAll(cut(bytes, [size]))).toEqual([
      { is: 'message', message: { topic: 'a', text: whole, isRetained: false } },
      { is: 'alive' },
    ]);
});

test('a packet that comes byte by byte takes time that grows with its length', () => {
  const bytes = publishPacket('a', 'v'.repeat(MOST_BYTES.down), false);
  let copied = 0;
  const read = packetStream((_first, body) => {
    copied += body.length;
  });
  const started = process.cpuUsage();
  for (let at = 0; at < bytes.length; at++) read(bytes.subarray(at, at + 1));
  expect(copied).toBe(MOST_BYTES.down + 3);
  // A copy of all that came before, for each byte, would be 34 GB.
  expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
});

test('what is no UTF-8 is no message, and a mark of byte order is part of the text', () => {
  const bad = publishPacket('a', '??', false);
  bad.set([0xc3, 0x28], bad.length - 2);
  expect(readAll([bad])).toEqual([{ is: 'unreadable' }]);
  const [marked] = readAll([publishPacket('a', '\ufeffb', false)]);
  expect(marked).toMatchObject({ message: { text: '\ufeffb' } });
});

test.each([
  ['a topic longer than its packet', [0x30, 3, 0, 9, 0x61]],
  ['a message that must be acknowledged', [0x32, 5, 0, 1, 0x61, 0, 1]],
  ['a packet that only members send', [0xc0, 0]],
  ['a welcome without its code', [0x20, 1, 0]],
  ['a length that does not end', [0x30, 0xff, 0xff, 0xff, 0xff, 1]],
])('%s is refused', (_what, bytes) => {
  expect(() => readAll([Uint8Array.from(bytes)])).toThrow(MalformedPacket);
});

test('whatever comes in is read or refused, and never anything else', () => {
  assert(
    property(array(uint8Array({ minLength: 1, maxLength: 50 }), { maxLength: 20 }), (chunks) => {
      try {
        readAll(chunks);
      } catch (error) {
        expect(error).toBeInstanceOf(MalformedPacket);
      }
    }),
  );
});

const PING_RESPONSE = Uint8Array.of(0xd0, 0);

function asAedesReads(packets: readonly Uint8Array[]): Packet[] {
  const read: Packet[] = [];
  const stream = parser({ protocolVersion: 4 });
  stream.on('packet', (packet) => read.push(packet));
  stream.on('error', (error) => {
    throw error;
  });
  for (const packet of packets) stream.parse(Buffer.from(packet));
  return read;
}

function readAll(chunks: readonly Uint8Array[]): Received[] {
  const read: Received[] = [];
  const take = packetStream((first, body) => read.push(readPacket(first, body)));
  for (const chunk of chunks) take(chunk);
  return read;
}

/** In pieces of these sizes, again and again; whole if there are none. */
function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? bytes.length;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}
