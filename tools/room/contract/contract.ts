import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Message, MOST_BYTES, type SeatName, saidBy, topicsOf, UP } from '../../../src/room/index.ts';
import type { Engine, Running } from './engine.ts';
import { begin, type Entering, enter, type Member, newClient } from './member.ts';

const REACHED = 'reached';

/** What a room needs of its broker, whichever it is. */
export function keepsTheContract({ name, absent, start }: Engine): void {
  let broker: Running;
  let topics: ReturnType<typeof topicsOf>;
  const members: Member[] = [];
  const comes = async (seat: SeatName, options?: Entering) => {
    const member = await enter(broker, seat, options);
    members.push(member);
    return member;
  };

  /**
   * Has somebody come late, who has to hear all that `isAll` looks for. What was kept is on its way to the other nodes of a cluster
   * for a moment: there it may be one of the next to come.
   */
  const comesLate = async (seat: SeatName, isAll: (heard: readonly Message[]) => boolean) => {
    for (let others = broker.urls.length > 1 ? 9 : 0; others > 0; others--)
      if (await (await comes(seat)).hasHeard(isAll, 1_000)) return;
    expect(await (await comes(seat)).hasHeard(isAll, 20_000)).toBe(true);
  };

  /** Waits until what one says reaches the others: the nodes of a cluster hear of a newcomer a moment later. */
  const reaches = async (from: Member, topic: string, ...others: readonly Member[]) => {
    const isIt = (said: Message) => said.topic === topic && said.text === REACHED;
    for (const other of others)
      do from.say(topic, REACHED);
      while (!(await other.hasHeard((heard) => heard.some(isIt), 500)));
  };
  const patchesOf = ({ heard }: Member) =>
    heard.filter(({ topic, text }) => topic === topics.patch && text !== REACHED).map(({ text }) => text);

  describe.skipIf(absent)(`${name} as the broker of a room${absent && ` (${absent})`}`, () => {
    beforeAll(async () => {
      broker = await start();
      topics = topicsOf(broker.room);
    });
    afterAll(() => broker?.stop());
    afterEach(() => {
      for (const member of members.splice(0)) member.leave();
    });

    test('who comes late hears what was kept, and knows that it is not of now', async () => {
      const host = await comes('host');
      host.say(topics.view, 'first', true);
      host.say(topics.view, 'kept', true);
      await comesLate('follower', (heard) =>
        heard.some(({ text, isRetained }) => text === 'kept' && isRetained),
      );
      const early = await comes('follower');
      await reaches(host, topics.patch, early);
      early.forget();
      host.say(topics.patch, 'of now');
      host.say(topics.view, 'of now and kept', true);
      await early.hears(({ text }) => text === 'of now and kept');
      expect(early.heard.filter(({ text }) => text !== REACHED)).toEqual([
        { topic: topics.patch, text: 'of now', isRetained: false },
        { topic: topics.view, text: 'of now and kept', isRetained: false },
      ]);
      await comesLate('follower', (heard) => {
        const views = heard.filter(({ topic }) => topic === topics.view);
        return views.length === 1 && views[0]?.text === 'of now and kept' && views[0].isRetained;
      });
    });

    test('what is taken away is gone for who comes late', async () => {
      const host = await comes('host');
      const early = await comes('follower');
      await reaches(host, topics.patch, early);
      host.say(topics.poll, 'open', true);
      host.say(topics.poll, '', true);
      host.say(topics.asked, 'nothing', true);
      await early.hears(({ topic, text }) => topic === topics.poll && text === '');
      await early.hears(({ topic }) => topic === topics.asked);
      await comesLate('follower', (heard) => {
        const kept = heard.map(({ topic }) => topic);
        return kept.includes(topics.asked) && !kept.includes(topics.poll);
      });
    });

    test('who is gone without a word leaves a last will, for now and for later', async () => {
      const host = await comes('host', { will: { topic: topics.host, text: 'away' } });
      const follower = await comes('follower');
      await reaches(host, topics.patch, follower);
      host.say(topics.host, 'here', true);
      await follower.hears(({ text }) => text === 'here');
      host.vanish();
      await follower.hears(({ text }) => text === 'away');
      await comesLate('follower', (heard) => heard.some(({ text }) => text === 'away'));
    });

    test('who leaves has its last will unsaid', async () => {
      const host = await comes('host', { will: { topic: topics.host, text: 'away' } });
      const follower = await comes('follower');
      await reaches(host, topics.patch, follower);
      host.say(topics.host, 'ended', true);
      await follower.hears(({ text }) => text === 'ended');
      follower.forget();
      host.leave();
      // One that vanishes later, and is heard of: then the other would have been, too.
      const other = await comes('host', { will: { topic: topics.asked, text: 'gone' } });
      other.vanish();
      await follower.hears(({ text }) => text === 'gone');
      expect(follower.heard.filter(({ topic }) => topic === topics.host)).toEqual([]);
    });

    test('a follower that is gone takes itself away', async () => {
      const client = newClient();
      const here = topics.up(client, 'here');
      const host = await comes('host');
      const follower = await comes('follower', { client, will: { topic: here, text: '' } });
      await reaches(follower, topics.up(client, 'liked'), host);
      follower.say(here, '{}', true);
      await host.hears(({ topic, text }) => topic === here && text === '{}');
      follower.vanish();
      await host.hears(({ topic, text }) => topic === here && text === '');
      const later = await comes('host');
      const other = await comes('follower');
      await reaches(other, topics.up(other.client, 'here'), later);
      expect(later.heard.filter(({ topic }) => topic === here)).toEqual([]);
    });

    test('a host that comes late hears what each follower has said, as it is now', async () => {
      const followers = await Promise.all(Array.from({ length: 20 }, () => comes('follower')));
      for (const [index, follower] of followers.entries()) {
        follower.say(topics.up(follower.client, 'vote'), 'changed', true);
        follower.say(topics.up(follower.client, 'vote'), `${index}`, true);
        follower.leave();
      }
      await comesLate('host', (heard) => {
        const votes = new Map(heard.map(({ topic, text }) => [saidBy(topic, UP)?.client, text]));
        return followers.every(({ client }, index) => votes.get(client) === `${index}`);
      });
    });

    test('all that is said comes once, and in its order', async () => {
      const host = await comes('host');
      const followers = await Promise.all([comes('follower'), comes('follower'), comes('follower')]);
      const said = Array.from({ length: 500 }, (_, index) => `${index}`);
      await reaches(host, topics.patch, ...followers);
      for (const text of said) host.say(topics.patch, text);
      for (const follower of followers) {
        await follower.hears(({ text }) => text === '499');
        expect(patchesOf(follower)).toEqual(said);
      }
    });

    test('a whole view of the largest size arrives, at once and later', async () => {
      const host = await comes('host');
      const early = await comes('follower');
      await reaches(host, topics.patch, early);
      const view = 'ü€🗡'.repeat(MOST_BYTES.down / 9).padEnd(10);
      expect(host.say(topics.view, view, true)).toBe(true);
      expect((await early.hears(({ topic, isRetained }) => topic === topics.view && !isRetained)).text).toBe(
        view,
      );
      await comesLate('follower', (heard) => heard.some(({ text }) => text === view));
      host.say(topics.view, '', true);
    });

    test('any text arrives as it was said', async () => {
      const host = await comes('host');
      const follower = await comes('follower');
      const texts = ['\ufeffmark', 'nul \0', '👩🏽‍🚀 é Ω 漢', '"\\\n\r\t\u2028', 'null', '\u202Eright'];
      await reaches(host, topics.patch, follower);
      for (const text of texts) host.say(topics.patch, text);
      await follower.hears(({ text }) => text === texts.at(-1));
      expect(patchesOf(follower)).toEqual(texts);
    });

    test('the second of the same name ends the first', async () => {
      const client = newClient();
      const first = await comes('follower', { client });
      const second = await comes('follower', { client });
      await first.isNow('lost');
      first.leave();
      const host = await comes('host');
      await reaches(host, topics.patch, second);
    });

    test('who has the wrong password, or none, is refused and reads why', async () => {
      for (const [username, password] of [
        ['host', 'wrong'],
        ['nobody', broker.passwords.host],
        ['', ''],
      ] as const) {
        const stranger = begin(broker, 'host', { username, password });
        members.push(stranger);
        await stranger.isNow('refused');
      }
    });

    test('a broker that was killed is filled again by those who come back', async () => {
      const host = await comes('host', {
        onConnected: (say) => say(topics.view, 'the slide of now', true),
      });
      const clients = [newClient(), newClient(), newClient()];
      const followers = await Promise.all(
        clients.map((client) =>
          comes('follower', { client, onConnected: (say) => say(topics.up(client, 'vote'), 'mine', true) }),
        ),
      );
      for (const client of clients) await host.hears(({ topic }) => topic === topics.up(client, 'vote'));
      const startAgain = await broker.kill(0);
      if (broker.urls.length === 1) await Promise.all([host, ...followers].map((each) => each.isNow('lost')));
      for (const each of [host, ...followers]) each.forget();
      await startAgain();
      await Promise.all([host, ...followers].map((each) => each.isNow('connected')));
      await comesLate('follower', (heard) => heard.some(({ text }) => text === 'the slide of now'));
      await comesLate('host', (heard) => {
        const voters = heard
          .filter(({ text }) => text === 'mine')
          .map(({ topic }) => saidBy(topic, UP)?.client);
        return clients.every((client) => voters.includes(client));
      });
    });
  });
}
