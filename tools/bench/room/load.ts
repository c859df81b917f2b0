import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as settle } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { connectMqtt, PATCH_EVERY_MS, topicsOf } from '../../../src/room/index.ts';
import { usedBy } from '../used-by.ts';
import type { MeasuredBroker } from './brokers.ts';
import { now } from './clock.ts';
import type { Asked, Phase } from './protocol.ts';
import { talk } from './talk.ts';

const COME_AND_GO_A_SECOND = 10;
const TICKS = 50;
const WARM_UP_TICKS = 10;

export interface Load {
  /** All take what they get. */
  readonly whole: Phase;
  /** One takes nothing. */
  readonly withFrozen: Phase;
  /** Deliveries that never came. */
  readonly missing: number;
  /** What the broker took for one delivery, in microseconds; `null` where the system does not say. */
  readonly perDelivery: number | null;
  readonly kilobytesPerFollower: number | null;
  readonly bytesPerMessage: number;
}

/** Has so many follow a talk. */
export async function loadOf(broker: MeasuredBroker, followers: number): Promise<Load> {
  const child = fork(fileURLToPath(new URL('./followers.node.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  const ask = async <Answer>(asked: Asked) => {
    child.send(asked);
    const [answer] = await Promise.race([once(child, 'message'), ended(child)]);
    return answer as Answer;
  };
  const where = { url: broker.url, room: broker.room, password: broker.follower };
  const host = await enterAsHost(broker);
  try {
    const before = await usedBy(broker.pid);
    await ask({ do: 'join', ...where, count: followers });
    const joined = await usedBy(broker.pid);
    await ask({ do: 'come and go', ...where, perSecond: COME_AND_GO_A_SECOND });
    const warmUp = await host.say(WARM_UP_TICKS);
    await ask({ do: 'report', deliveries: warmUp * followers });
    await ask({ do: 'begin' });
    const started = await usedBy(broker.pid);
    const said = await host.say(TICKS);
    const whole = await ask<Phase>({ do: 'report', deliveries: said * followers });
    const over = await usedBy(broker.pid);
    await ask({ do: 'freeze' });
    await ask({ do: 'begin' });
    const saidAgain = await host.say(TICKS);
    const withFrozen = await ask<Phase>({ do: 'report', deliveries: saidAgain * (followers - 1) });
    const expected = said * followers + saidAgain * (followers - 1);
    return {
      missing: expected - whole.deliveries - withFrozen.deliveries,
      whole,
      withFrozen,
      perDelivery: started && over ? ((over.cpuMs - started.cpuMs) * 1_000) / whole.deliveries : null,
      kilobytesPerFollower: before && joined ? (joined.kilobytes - before.kilobytes) / followers : null,
      bytesPerMessage: whole.bytes / whole.deliveries,
    };
  } finally {
    host.leave();
    child.kill('SIGKILL');
  }
}

async function ended(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`The followers' process ended (${code}).`);
}

/** A host that says what a talk says, five times a second. */
async function enterAsHost({ url, room, host }: MeasuredBroker) {
  const topics = topicsOf(room);
  const connection = await new Promise<ReturnType<typeof connectMqtt>>((resolve, reject) => {
    const entering = connectMqtt({
      url,
      client: randomBytes(16).toString('hex'),
      username: 'host',
      password: host,
      subscribes: [],
      keepAlive: 60,
      open: (address) => new WebSocket(address, 'mqtt'),
      onMessage: () => {},
      onLink: ({ is }) => {
        if (is === 'connected') setImmediate(() => resolve(entering));
        if (is === 'refused' || is === 'lost') reject(new Error(`The host's way to the broker is ${is}.`));
      },
    });
  });
  const said = talk();
  const publish = (topic: string, message: object, isRetained: boolean) => {
    const text = JSON.stringify({ sent: Math.round(now() * 1_000), ...message });
    if (!connection.publish(topic, text, { isRetained })) throw new Error('The host could not publish.');
  };
  return {
    /** Answers how many messages that were. */
    async say(ticks: number): Promise<number> {
      let messages = 0;
      for (let tick = 0; tick < ticks; tick++) {
        const { patch, view } = said.next().value ?? {};
        if (patch) publish(topics.patch, patch, false);
        if (view) publish(topics.view, view, true);
        messages += view ? 2 : 1;
        await settle(PATCH_EVERY_MS);
      }
      return messages;
    },
    leave: () => connection.close(),
  };
}
