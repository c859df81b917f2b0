import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { classTopicsOf, MOST_BYTES, newRoomCode, type SeatName, topicsOf } from '../../../src/room/index.ts';
import { root } from '../../setup/run.mjs';
import { ATTEMPTS, type Attempt, type Scene } from './attempts.ts';
import { aClassIn } from './class.ts';
import type { Engine, Running } from './engine.ts';
import { begin, type Entering, enter, type Member, newClient } from './member.ts';

/** What is sealed arrives, and cannot be read. */
type Outcome = 'refused' | 'sealed' | 'possible';

/** Tries everything that a seat may not, and compares what comes of it with the table in `docs/room/README.md`. */
export function hasTheRightsOfTheTable({ name, absent, start }: Engine, column: string): void {
  describe.skipIf(absent)(`rights in ${name}${absent && ` (${absent})`}`, () => {
    let broker: Running;
    let stage: Stage;
    const rows = rowsOf(column);

    beforeAll(async () => {
      broker = await start();
      stage = await setUp(broker);
    });
    afterAll(() => broker?.stop());

    test.each(Object.entries(ATTEMPTS))('%s', async (words, attempt) => {
      expect((await rows).get(words), 'the row of the table').toBe(await outcomeOf(stage, attempt));
    });

    test('the table has no other rows', async () => {
      expect([...(await rows).keys()]).toEqual(Object.keys(ATTEMPTS));
    });
  });
}

/** The cells of one column, by the first cell of their row. */
async function rowsOf(column: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(root, 'docs/room/README.md'), 'utf8');
  const table = text.slice(text.indexOf('| attempt |')).split('\n\n', 1)[0] ?? '';
  const [head = [], , ...rows] = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(rows.map((cells) => [cells[1] ?? '', cells[head.indexOf(column)] ?? '']));
}

/** Those who are there while somebody tries. */
interface Stage {
  readonly broker: Running;
  readonly room: string;
  readonly otherRoom: string;
  readonly host: Member;
  /** The host of another room. */
  readonly otherHost: Member;
  readonly follower: Member;
  readonly remote: Member;
  readonly instructor: Member;
  readonly learner: Member;
}

async function setUp(broker: Running): Promise<Stage> {
  const { room } = broker;
  const otherRoom = newRoomCode();
  const hears = (code: string) => {
    const topics = topicsOf(code);
    return [topics.host, topics.allRemotes, topics.allUp('here'), topics.allUp('vote')];
  };
  const host = await enter(broker, 'host');
  const otherHost = await enter(broker, 'host', { subscribes: hears(otherRoom) });
  const follower = await enter(broker, 'follower');
  const remote = await enterAsRemote({ broker, room, host });
  const instructor = await enter(broker, 'instructor');
  const learner = await enter(broker, 'learner');
  return { broker, room, otherRoom, host, otherHost, follower, remote, instructor, learner };
}

async function enterAsRemote(stage: Pick<Stage, 'broker' | 'room' | 'host'>, options: Entering = {}) {
  const member = begin(stage.broker, 'remote', { ...options, password: await paired(stage) });
  await member.isNow('connected');
  return member;
}

/** The host says that the next phone may come with this password, where its broker wants to know. */
async function paired({ broker, room, host }: Pick<Stage, 'broker' | 'room' | 'host'>): Promise<string> {
  const secret = broker.isEmbedded ? newClient() : broker.passwords.remote;
  const said = `paired ${newClient()}`;
  host.say(topicsOf(room).rights, JSON.stringify({ do: 'pair', secret }));
  host.say(topicsOf(room).host, said);
  await host.hears(({ text }) => text === said);
  return secret;
}

async function outcomeOf(stage: Stage, attempt: Attempt): Promise<Outcome> {
  switch (attempt.kind) {
    case 'say':
      return saying(stage, attempt.seat, attempt.topics);
    case 'will':
      return leavingWills(stage, attempt.seat, attempt.topics);
    case 'hear':
      return hearing(stage, attempt.seat, attempt.topics);
    case 'enter':
      return entering(stage, attempt);
    case 'flood':
      return flooding(stage, attempt);
    case 'overhear':
      return overhearing(stage, attempt.seat, attempt.topics);
  }
}

function sceneOf({ room, otherRoom, follower, remote, learner }: Stage, self: string): Scene {
  return {
    ...{ room, otherRoom, self },
    ...{ follower: follower.client, remote: remote.client, learner: learner.client },
  };
}

async function comes(stage: Stage, seat: SeatName, options: Entering): Promise<Member> {
  return begin(
    stage.broker,
    seat,
    seat === 'remote' ? { ...options, password: await paired(stage) } : options,
  );
}

/** Leaves for good: a phone makes room for the next one, of which a host pairs but some. */
function goes({ host, room }: Stage, member: Member): void {
  member.leave();
  host.say(topicsOf(room).rights, JSON.stringify({ do: 'unpair', client: member.client }));
}

async function saying(stage: Stage, seat: SeatName, topics: (scene: Scene) => readonly string[]) {
  const text = `attempt ${newClient()}`;
  const self = newClient();
  const attacker = await comes(stage, seat, { client: self });
  await attacker.isNow('connected');
  for (const topic of topics(sceneOf(stage, self))) attacker.say(topic, text, true);
  await hasBeenServed(stage, attacker, seat);
  goes(stage, attacker);
  return isHeard(stage, text);
}

/** What its member says now is heard, or it was put out: all that it said before has come to its end. */
async function hasBeenServed(
  { room, host, instructor }: Stage,
  member: Member,
  seat: SeatName,
): Promise<void> {
  const { remote, up } = topicsOf(room);
  const marker = `marker ${newClient()}`;
  const own = up(member.client, seat === 'learner' ? 'learns' : 'here');
  member.say(seat === 'remote' ? remote(member.client) : own, marker);
  await (seat === 'learner' ? instructor : host).hears(({ text }) => text === marker);
}

/** Whether anybody hears it, now or later. */
async function isHeard(stage: Stage, text: string): Promise<Outcome> {
  const { broker, room, host, otherHost, follower, remote, instructor, learner } = stage;
  const topics = topicsOf(room);
  const ofClass = classTopicsOf(room);
  const now = [host, otherHost, follower, remote, instructor, learner];
  const late = [
    await enter(broker, 'host'),
    await enter(broker, 'follower'),
    await enterAsRemote(stage),
    await enter(broker, 'instructor'),
    await enter(broker, 'learner'),
  ];
  const marker = `marker ${newClient()}`;
  for (const topic of [topics.host, topics.patch]) host.say(topic, marker);
  for (const topic of [ofClass.host, ofClass.patch]) instructor.say(topic, marker);
  for (const member of [host, follower, remote, instructor, learner, ...late])
    await member.hears((said) => said.text === marker);
  for (const member of late) goes(stage, member);
  return [...now, ...late].some(({ heard }) => heard.some((said) => said.text === text))
    ? 'possible'
    : 'refused';
}

async function leavingWills(stage: Stage, seat: SeatName, topics: (scene: Scene) => readonly string[]) {
  const outcomes: Outcome[] = [];
  for (const topic of topics(sceneOf(stage, newClient()))) {
    const text = `attempt ${newClient()}`;
    const attacker = await comes(stage, seat, { will: { topic, text } });
    await attacker.isNow('connected', 'refused', 'lost');
    attacker.vanish();
    // One that may, and vanishes later: when its will is heard, the other's would have been.
    const client = newClient();
    const here = topicsOf(stage.room).up(client, 'here');
    const other = await enter(stage.broker, 'follower', { client, will: { topic: here, text: 'gone' } });
    other.vanish();
    await stage.host.hears((said) => said.topic === here && said.text === 'gone');
    outcomes.push(await isHeard(stage, text));
  }
  return together(outcomes);
}

async function hearing(stage: Stage, seat: SeatName, topics: (scene: Scene) => readonly string[]) {
  const { broker, room, otherRoom, host, otherHost, follower, remote, instructor } = stage;
  // One of its own: it says more at once than one may who has just been heard in the row before.
  const learner = await enter(broker, 'learner');
  const { patch, desk, rights, up, remote: commands } = topicsOf(room);
  const ofClass = classTopicsOf(room);
  const isLearner = seat === 'learner';
  const spies: Member[] = [];
  const filters = topics(sceneOf({ ...stage, learner }, newClient()));
  for (const filter of filters) {
    const spy = await comes(stage, seat, { subscribes: [filter, isLearner ? ofClass.patch : patch] });
    await spy.isNow('connected', 'refused', 'lost');
    spies.push(spy);
  }
  const secret = `secret ${newClient()}`;
  follower.say(up(follower.client, 'vote'), secret);
  remote.say(commands(remote.client), secret);
  await host.hears(({ topic, text }) => topic.includes('/up/') && text === secret);
  await host.hears(({ topic, text }) => topic.includes('/remote/') && text === secret);
  for (const what of ['status', 'hand', 'screen'] as const) learner.say(up(learner.client, what), secret);
  await instructor.hears(({ topic, text }) => topic.endsWith('/screen') && text === secret);
  // What a class may hear is no secret of a learner's.
  if (!isLearner)
    for (const topic of [ofClass.host, ofClass.call, ofClass.view]) instructor.say(topic, secret);
  host.say(desk, secret);
  host.say(rights, secret);
  // What one room's audience may hear is no secret of another's.
  const elsewhere = filters.some((filter) => filter.includes(otherRoom)) ? secret : `elsewhere ${secret}`;
  for (const topic of [topicsOf(otherRoom).view, topicsOf(otherRoom).host]) otherHost.say(topic, elsewhere);
  if (!broker.isEmbedded) await otherHost.hears(({ text }) => text === elsewhere);
  host.say(patch, 'end');
  instructor.say(ofClass.patch, 'end');
  for (const spy of spies)
    if (spy.links.at(-1) === 'connected') await spy.hears(({ text }) => text === 'end');
  const isHeard = spies.some(({ heard }) =>
    heard.some(({ text, topic }) => text === secret || topic.startsWith('$')),
  );
  for (const member of [learner, ...spies]) goes(stage, member);
  return isHeard ? 'possible' : 'refused';
}

/** A real instructor tells a real learner something, while somebody else listens. */
async function overhearing(stage: Stage, seat: SeatName, topics: (scene: Scene) => readonly string[]) {
  const { broker, room, instructor, host } = stage;
  const taught = await aClassIn(broker, room);
  const scene = { ...sceneOf(stage, newClient()), learner: taught.client };
  const patch = (seat === 'learner' ? classTopicsOf(room) : topicsOf(room)).patch;
  const spies: Member[] = [];
  for (const filter of topics(scene)) {
    const spy = await comes(stage, seat, { subscribes: [filter, patch] });
    await spy.isNow('connected', 'refused', 'lost');
    spies.push(spy);
  }
  const secret = `secret ${newClient()}`;
  await taught.tell(secret);
  host.say(patch, 'end');
  instructor.say(patch, 'end');
  const heard: { readonly topic: string; readonly text: string }[] = [];
  for (const spy of spies) {
    if (spy.links.at(-1) === 'connected') await spy.hears(({ text }) => text === 'end');
    heard.push(...spy.heard.filter(({ topic }) => topic.includes('/class/to/')));
    goes(stage, spy);
  }
  taught.end();
  const isRead = heard.some(
    ({ topic, text }) => /secret/.test(text) || `${topic} ${text}`.includes(taught.client),
  );
  return isRead ? 'possible' : heard.length > 0 ? 'sealed' : 'refused';
}

async function entering(stage: Stage, { seat, as }: Extract<Attempt, { kind: 'enter' }>): Promise<Outcome> {
  const { broker, follower, learner } = stage;
  // Where all followers share one password, that is it.
  const shared = (seat: SeatName) => (broker.isEmbedded ? newClient() : broker.passwords[seat]);
  const options = {
    host: { username: 'host', password: broker.passwords.follower },
    instructor: { username: 'instructor', password: broker.passwords.learner },
    nobody: { password: '' },
    'the follower': { client: follower.client, password: shared('follower') },
    'the learner': { client: learner.client, username: 'learner', password: shared('learner') },
  }[as];
  const named = {
    'the follower': follower,
    'the learner': learner,
    host: null,
    instructor: null,
    nobody: null,
  }[as];
  const linksBefore = named?.links.length ?? 0;
  const stranger = begin(broker, seat, options);
  await stranger.isNow('connected', 'refused', 'lost');
  const outcome = stranger.links.at(-1) === 'connected' ? 'possible' : 'refused';
  stranger.leave();
  if (named && outcome === 'possible') await comesBack(stage, named, linksBefore);
  return outcome;
}

/** Waits for one that was put out by its own name: until it hears again what is said to all. */
async function comesBack(
  { room, host, instructor }: Stage,
  member: Member,
  linksBefore: number,
): Promise<void> {
  const marker = `back ${newClient()}`;
  await vi.waitFor(
    () => {
      expect(member.links.slice(linksBefore)).toContain('connected');
      host.say(topicsOf(room).host, marker);
      instructor.say(classTopicsOf(room).host, marker);
      expect(member.heard.map(({ text }) => text)).toContain(marker);
    },
    { timeout: 20_000, interval: 100 },
  );
}

async function flooding(stage: Stage, attempt: Extract<Attempt, { kind: 'flood' }>): Promise<Outcome> {
  const { room, host, instructor, follower, learner } = stage;
  const { seat, on, messages, bytes } = attempt;
  const { up } = topicsOf(room);
  const talker = await enter(stage.broker, seat);
  const [hearer, here] = seat === 'learner' ? ([instructor, 'learns'] as const) : ([host, 'here'] as const);
  const topic = up(talker.client, on);
  const texts = Array.from({ length: messages }, (_, index) => `${index}`.padEnd(bytes));
  for (const text of texts) talker.say(topic, text);
  talker.say(up(talker.client, here), 'end');
  // One that talks too much is not heard to the end: then it is what others say that shows what has been heard.
  await talker.isNow('connected', 'lost');
  await hasBeenServed(stage, seat === 'learner' ? learner : follower, seat);
  const all = () =>
    texts.every((text) => hearer.heard.some((said) => said.topic === topic && said.text === text));
  const isAll = await hearer.hasHeard(all, bytes > MOST_BYTES.up ? 5_000 : 1_000);
  talker.leave();
  return isAll ? 'possible' : 'refused';
}

const together = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes('possible') ? 'possible' : 'refused';
