import { setTimeout as wait } from 'node:timers/promises';
import {
  type AttendOptions,
  attendClass,
  connectMqtt,
  type HostClassOptions,
  hostClass,
  type Keeper,
  NO_VIEW,
} from '../../../src/room/index.ts';
import type { Running } from './engine.ts';
import { newClient } from './member.ts';

const WITHIN_MS = 20_000;

/** An instructor and a learner, as pages have them. */
export async function aClassIn(broker: Running, room: string) {
  const connect: HostClassOptions['connect'] = (options) => connectMqtt({ ...options, open: broker.open });
  const entering = { connect, url: broker.urls, room };
  const client = newClient();
  const host = hostClass({
    ...{ ...entering, username: 'instructor', password: broker.passwords.instructor, desk: newClient() },
    view: { read: () => NO_VIEW, watch: () => () => {} },
    kept: nothing<unknown>(),
  });
  const learner = attendClass({
    ...{ ...entering, username: 'learner', password: broker.passwords.learner, client },
    kept: nothing() satisfies AttendOptions['kept'],
  });
  const here = () => host.read().learners.find((each) => each.client === client)?.isHere;
  learner.report({ name: 'Ada', signs: 1, at: null, work: {}, last: null, wrong: [] });
  await until(() => host.read().link === 'connected' && here() === true);
  return {
    client,
    /** Ends when the learner has read it. */
    async tell(text: string) {
      host.tell(client, {
        notes: [{ id: 'n', lesson: 'small', line: { file: 'main.py', line: 1 }, code: '', text }],
      });
      await until(() => learner.read().told.notes[0]?.text === text);
    },
    end() {
      learner.leave();
      host.leave();
    },
  };
}

function nothing<Value>(): Keeper<Value> {
  return { read: () => null, keep: () => {} };
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + WITHIN_MS;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('A class did not come about.');
    await wait(20);
  }
}
