import { randomBytes } from 'node:crypto';
import { setTimeout as settle } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { packetStream } from '../../../src/room/connection/packet-stream.ts';
import { connectPacket, subscribePacket } from '../../../src/room/connection/packets.ts';
import { rightsOf } from '../../../src/room/index.ts';
import { percentile } from '../median.ts';
import { now } from './clock.ts';
import type { Asked, Phase } from './protocol.ts';

/*
 * Many followers in one process, each of which does as little as it can: it looks into a message for the time when it was sent.
 */

const AT_A_TIME = 40;
/** A broker from which nothing comes for so long sends no more of it. */
const PATIENCE_MS = 5_000;
const SENT = /"sent":(\d+)/;

let lags: number[] = [];
let bytes = 0;
let cpu = process.cpuUsage();
const here: WebSocket[] = [];
let frozen: WebSocket | undefined;

process.on('message', async (asked: Asked) => {
  switch (asked.do) {
    case 'join': {
      for (let left = asked.count; left > 0; left -= AT_A_TIME) {
        const some = Array.from({ length: Math.min(left, AT_A_TIME) }, () => follower(asked, true));
        here.push(...(await Promise.all(some)));
      }
      return process.send?.({ is: 'done' });
    }
    case 'come and go': {
      let last: WebSocket[] = [];
      setInterval(async () => {
        for (const socket of last) socket.close();
        last = await Promise.all(Array.from({ length: asked.perSecond }, () => follower(asked, false)));
      }, 1_000);
      return process.send?.({ is: 'done' });
    }
    case 'begin':
      lags = [];
      bytes = 0;
      cpu = process.cpuUsage();
      return process.send?.({ is: 'done' });
    case 'freeze':
      frozen = here[0];
      frozen?.pause();
      return process.send?.({ is: 'done' });
    case 'report': {
      await allCome(asked.deliveries);
      const { user, system } = process.cpuUsage(cpu);
      const phase: Phase = {
        deliveries: lags.length,
        bytes,
        p50: percentile(lags, 50),
        p95: percentile(lags, 95),
        p99: percentile(lags, 99),
        cpuMs: (user + system) / 1_000,
        lost: here.filter((socket) => socket.readyState !== WebSocket.OPEN && socket !== frozen).length,
      };
      return process.send?.(phase);
    }
  }
});

async function allCome(deliveries: number): Promise<void> {
  for (let last = -1; lags.length < deliveries && lags.length > last; ) {
    last = lags.length;
    for (let waited = 0; waited < PATIENCE_MS && lags.length < deliveries; waited += 50) await settle(50);
  }
}

/** Answers once it hears. */
function follower({ url, room, password }: Extract<Asked, { url: string }>, isCounted: boolean) {
  return new Promise<WebSocket>((resolve, reject) => {
    const client = randomBytes(16).toString('hex');
    const socket = new WebSocket(url, 'mqtt', { perMessageDeflate: false });
    const { subscribes } = rightsOf('follower', room, client);
    const take = packetStream((first, body) => {
      if (first === 0x20) socket.send(subscribePacket(subscribes));
      else if (first === 0x90) resolve(socket);
      else if (first === 0x30 && isCounted) count(body);
    });
    socket.on('open', () =>
      socket.send(connectPacket({ client, username: 'follower', password, keepAlive: 120 })),
    );
    socket.on('message', (data: Buffer) => take(data));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('A follower was put out.')));
  });
}

function count(body: Uint8Array): void {
  const topic = (body[0] ?? 0) * 256 + (body[1] ?? 0);
  const start = Buffer.from(body.buffer, body.byteOffset + 2 + topic, 40).toString('latin1');
  const sent = SENT.exec(start)?.[1];
  if (sent === undefined) return;
  bytes += body.length;
  lags.push(now() - Number(sent) / 1_000);
}
