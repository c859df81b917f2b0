import { KEEP_ALIVE_S } from './bounds.ts';
import { comeAgain } from './come-again.ts';
import type { Connection, Link } from './connection.ts';
import { audienceTopics, createHearing } from './hearing.ts';
import type { Followed, Following, FollowOptions } from './members.ts';
import { whyNoVote } from './poll.ts';
import { createSaying } from './saying.ts';
import { createStore } from './store.ts';
import { topicsOf } from './topics.ts';

/** Follows a room: shows what its host says, and says what this device votes and asks. */
export function followRoom(options: FollowOptions): Following {
  const { connect, url, room, client, username, password, kept } = options;
  const topics = topicsOf(room);
  const here = topics.up(client, 'here');
  let connection: Connection | null = null;
  let link: Link = { is: 'connecting' };
  let hasEnded = false;

  const hearing = createHearing(topics);
  const saying = createSaying({
    kept,
    publish: (what, text) =>
      connection?.publish(topics.up(client, what), text, { isRetained: true }) ?? false,
  });
  const store = createStore<Followed>(followed());

  function followed(): Followed {
    const { host, view, poll, questions } = hearing.read();
    return { link, host, view, poll, questions, mine: saying.read() };
  }
  const show = () => store.set(followed());

  function onHeard() {
    const { host, poll, isPollKnown } = hearing.read();
    if ((host === 'ended') !== hasEnded) {
      hasEnded = !hasEnded;
      if (hasEnded) saying.clear();
      else saying.entered();
    }
    if (isPollKnown && !hasEnded) saying.forgetVote(poll);
    show();
  }

  hearing.watch(onHeard);
  saying.watch(show);
  connection = comeAgain(connect)({
    url,
    client,
    username,
    password,
    keepAlive: KEEP_ALIVE_S,
    will: { topic: here, text: '' },
    subscribes: audienceTopics(room),
    onMessage: hearing.hear,
    onLink(next) {
      link = next;
      if (next.is === 'connected') {
        hearing.entered();
        saying.entered();
      }
      show();
    },
  });

  return {
    read: store.read,
    watch: store.watch,
    vote(choice) {
      const { poll, host } = hearing.read();
      const because = whyNoVote(host === 'ended' ? null : poll, choice);
      if (because === null && poll) saying.vote(poll, choice);
      return because;
    },
    ask: (text, name) => (hearing.read().host === 'ended' ? 'The room is closed.' : saying.ask(text, name)),
    withdraw: saying.withdraw,
    like: (id, isLiked) => saying.like(id, isLiked, hearing.read().questions),
    leave() {
      saying.leave();
      hearing.stop();
      connection?.close();
    },
  };
}
