import { expect, test } from 'vitest';
import { topicsOf } from '../../../src/room/index.ts';
import { keepsTheContract } from './contract.ts';
import { type Entering, enter, type Member, newClient } from './member.ts';
import { natsCluster } from './nats.ts';

keepsTheContract(natsCluster);

test.skipIf(natsCluster.absent)(
  'a node that is lost in mid-talk costs its members a moment, and nobody a vote',
  async () => {
    const cluster = await natsCluster.start();
    const topics = topicsOf(cluster.room);
    let slide = 0;
    const host = await enter(cluster, 'host', {
      onConnected: (say) => say(topics.view, `slide ${slide}`, true),
    });
    const followers: Member[] = [];
    const at = (node: number) => followers.filter((follower) => follower.node() === node);
    // Each begins at a node by chance.
    while (cluster.urls.some((_url, node) => at(node).length < 2)) {
      const client = newClient();
      const onConnected: Entering['onConnected'] = (say) => say(topics.up(client, 'vote'), client, true);
      followers.push(await enter(cluster, 'follower', { client, onConnected }));
    }
    try {
      const theirs = at(1);
      await cluster.kill(1);
      // A talk goes on: a host says each second what the audience sees.
      const talk = setInterval(() => host.say(topics.view, `slide ${++slide}`, true), 200);
      try {
        const lost = slide;
        for (const follower of followers) {
          await follower.hears(({ text }) => Number(text.slice(6)) > lost + 10);
          await follower.isNow('connected');
        }
        expect(at(1)).toEqual([]);
        expect(followers.filter(({ links }) => links.includes('lost'))).toHaveLength(theirs.length);
      } finally {
        clearInterval(talk);
      }
      for (const { client } of followers)
        await host.hears(({ topic, text }) => topic === topics.up(client, 'vote') && text === client);
      const votes = host.heard.filter(({ topic }) => topic.endsWith('/vote'));
      expect(new Set(votes.map(({ text }) => text))).toEqual(new Set(followers.map(({ client }) => client)));
    } finally {
      for (const member of [host, ...followers]) member.leave();
      await cluster.stop();
    }
  },
);
