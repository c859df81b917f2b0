import * as v from 'valibot';
import { afterEach, expect, it, vi } from 'vitest';
import { any, type Random, randomFrom } from '../windows/noise-for-tests.ts';
import { attendClass, classTopicsOf, hostClass, NO_CALL, NOTHING_TOLD, type Said } from './class/index.ts';
import { SaidSchema, StatusSchema } from './class/schemas.ts';
import { newKey, seal } from './class/sealed.ts';
import type { Connect, ConnectionOptions } from './connection.ts';
import { followRoom } from './follow-room.ts';
import { hostRoom } from './host/host-room.ts';
import { ROOM_VERSION } from './messages.ts';
import { pairWith } from './pair-with.ts';
import { clientName, keeper, ROOM } from './played-room-for-tests.ts';
import { createStore } from './store.ts';
import { topicsOf } from './topics.ts';
import { type AudienceView, type FollowedBench, NO_VIEW } from './view.ts';

afterEach(() => vi.useRealTimers());

const MESSAGES = 10_000;
const topics = topicsOf(ROOM);
const CLIENTS = [1, 2, 3].map(clientName);
const MAIN = { file: 'main.py', line: 1 };
const WALKED: FollowedBench['walked'] = {
  step: 3,
  says: 'Step 3 of 9: main.py line 1.',
  calls: [{ function: '<module>', at: MAIN }],
  shows: {
    is: 'cards',
    question: 'Who wrote `x`?',
    cards: [{ at: MAIN, code: 'x = 1', step: 3, wrote: 'x = 1', why: 'This line did it.', isCulprit: true }],
  },
};

const VIEW: AudienceView = {
  ...NO_VIEW,
  position: { slide: 3, step: 1 },
  ink: [[[0.1, 0.2]]],
  bench: {
    ...{
      id: { case: 'double-import', stage: 'hook', for: 'talk' },
      edits: { 'main.py': 'x' },
      openFile: null,
    },
    ...{ marked: { file: 'main.py', line: 1 }, culprits: [], isOutdated: false, walked: WALKED, leftOut: '' },
    run: {
      ...{ status: 'running', runtime: 'CPython', state: '', command: 'python main.py', said: 'a\nb' },
      ...{ isCut: false, typed: '', isWaiting: false },
    },
    evidence: {
      ...{ end: null, leftOut: 0, sentences: ['One.'], unread: [] },
      clues: [
        {
          ...{ kind: 'exception', role: 'ended', type: 'ValueError', message: 'no' },
          frames: [{ file: 'main.py', line: 2, function: 'f', source: 'f()', owner: 'project' }],
          parts: [{ type: 'E', message: '', frames: [], ledBy: [] }],
        },
      ],
    },
  },
};

/** What is said in a room, as it should be, with the term and the number that are due. */
function samples(term: number, seq: number, beat: number): readonly (readonly [string, unknown])[] {
  const poll = {
    ...{ id: 'p', slide: 3, question: 'Which?', asks: { kind: 'choice', choices: ['a', 'b'] } },
    ...{ state: 'open', voted: 1, tally: null, right: null },
  };
  const question = { id: 'q1', text: 'Why?', name: 'Ada', votes: 2, isAnswered: false };
  const [client = ''] = CLIENTS;
  return [
    [topics.host, { is: 'here', version: ROOM_VERSION, term, desk: clientName(9) }],
    [topics.host, { is: 'away', version: ROOM_VERSION, term, desk: clientName(9) }],
    [topics.view, { term, seq, view: VIEW }],
    [topics.patch, { term, seq: seq + 1, ops: [{ do: 'set', at: ['bench', 'run', 'said'], value: 'c' }] }],
    [
      topics.patch,
      { term, seq: seq + 1, ops: [{ do: 'text', at: ['bench', 'run', 'said'], from: 1, cut: 0, put: 'x' }] },
    ],
    [topics.poll, { term, poll }],
    [topics.asked, { term, questions: [question] }],
    [
      topics.desk,
      {
        ...{ term, beat, paired: CLIENTS, drives: client, elapsed: 5, isRunning: true },
        slot: null,
        followers: 3,
        poll: '',
      },
    ],
    [topics.up(client, 'here'), { version: ROOM_VERSION }],
    [topics.up(client, 'vote'), { poll: 'p', choice: { file: 'main.py', line: 3 } }],
    [topics.up(client, 'vote'), { poll: 'p', choice: 1 }],
    [topics.up(client, 'ask'), { questions: [{ id: 'q1', text: 'Why?', name: null }] }],
    [topics.up(client, 'liked'), { liked: ['q1', 'q2'] }],
    [topics.remote(client), { do: 'pair', secret: 'x', name: 'Phone', beat: 0 }],
    [topics.remote(client), { do: 'laser', at: [0.5, 0.5], beat }],
    [topics.remote(client), { do: 'take', beat }],
  ];
}

const ODD: readonly unknown[] = [
  ...[
    null,
    true,
    '',
    'x'.repeat(5_000),
    '__proto__',
    -1,
    0.5,
    1e300,
    2 ** 53,
    [],
    [[]],
    {},
    { __proto__: 1 },
  ],
  ...['\ud800', '\u202egnp', { kind: 'line' }, { do: 'set', at: ['bench', '__proto__', 'x'], value: 1 }],
  JSON.parse('{"__proto__": {"isHere": true}, "constructor": 7}'),
];

/** One place of a message is another one, or gone, or is called otherwise. */
function disturbed(random: Random, value: unknown, depth = 9): unknown {
  const whole = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (whole.length === 0 || depth === 0 || random(6) === 0) return any(random, ODD);
  const place = random(whole.length);
  const changed = whole.flatMap(([name, each], index) => {
    if (index !== place) return [[name, each] as const];
    if (random(10) === 0) return [];
    return [[random(10) === 0 ? '__proto__' : name, disturbed(random, each, depth - 1)] as const];
  });
  return Array.isArray(value) ? changed.map(([, each]) => each) : Object.fromEntries(changed);
}

function noise(
  random: Random,
  said: readonly (readonly [string, unknown])[],
): readonly [topic: string, text: string] {
  const [topic, message] = any(random, said);
  const where =
    random(8) === 0
      ? any(random, [topics.host, topics.view, ...CLIENTS.map(topics.remote), 'machete/x', ''])
      : topic;
  const text = JSON.stringify(random(3) === 0 ? message : disturbed(random, message));
  switch (random(12)) {
    case 0:
      return [where, text.slice(0, random(text.length))];
    case 1:
      return [where, ''];
    case 2:
      return [where, '['.repeat(100_000)];
    default:
      return [where, text.replace(clientName(1), any(random, CLIENTS))];
  }
}

/** A connection over which a test says what it likes. */
function wire() {
  let options: ConnectionOptions | undefined;
  const said: string[] = [];
  const connect: Connect = (given) => {
    options = given;
    return { publish: (topic, text) => said.push(`${topic} ${text}`) > 0, close: () => {} };
  };
  return {
    ...{ connect, said },
    enter: () => options?.onLink({ is: 'connected' }),
    say: (topic: string, text: string, isRetained: boolean) =>
      options?.onMessage({ topic, text, isRetained }),
  };
}

const login = { url: '', room: ROOM, username: '', password: '' };

it('Ten thousand messages of strangers leave a follower, a paired phone and a host whole, and no prototype changed', async () => {
  vi.useFakeTimers();
  const random = randomFrom(22);
  const wires = [wire(), wire(), wire()] as const;
  const [one, two, three] = wires;
  const following = followRoom({ ...login, connect: one.connect, client: clientName(1), kept: keeper() });
  const remoting = pairWith({
    ...login,
    connect: two.connect,
    client: clientName(2),
    secret: 's',
    name: 'P',
  });
  const view = createStore<AudienceView>(VIEW);
  const commands: unknown[] = [];
  const kept = keeper<unknown>();
  const host = hostRoom({
    ...{ ...login, connect: three.connect, desk: clientName(9), view, kept },
    talk: () => ({ elapsed: 0, isRunning: false, slot: null }),
    onChange: () => {},
    onCommand: (command) => commands.push(command),
  });
  for (const each of wires) each.enter();
  host.openPoll('p', 3, 'Which?', { kind: 'choice', choices: ['a', 'b'] });

  for (let number = 0; number < MESSAGES; number++) {
    const term = Date.now() * 1_000 + random(3) - 1;
    const [topic, text] = noise(random, samples(term, (number >> 4) + random(3) - 1, Date.now()));
    for (const each of wires) each.say(topic, text, random(3) === 0);
    if (random(4) === 0) await vi.advanceTimersByTimeAsync(random(900));
    if (random(50) === 0) following.vote(random(2));
    if (random(50) === 0) remoting.command({ do: 'next' });
  }
  expect(Object.keys(Object.prototype)).toEqual([]);

  // All of them still do what they are for.
  const term = (Date.now() + 1_000) * 1_000;
  const say = (topic: string, message: unknown) => {
    for (const each of wires) each.say(topic, JSON.stringify(message), false);
  };
  say(topics.host, { is: 'here', version: ROOM_VERSION, term, desk: clientName(9) });
  say(topics.view, { term, seq: 1, view: VIEW });
  say(topics.desk, { ...{ term, beat: 1, paired: [clientName(2)], drives: clientName(2) }, ...BEAT });
  expect(following.read()).toMatchObject({ host: 'here', view: VIEW });
  expect(remoting.read()).toMatchObject({ view: VIEW, pairing: 'paired', drives: 'this' });
  expect(remoting.command({ do: 'next' })).toBe(true);
  host.takeBack();
  const mine = JSON.parse(
    three.said.findLast((each) => each.startsWith(topics.host))?.slice(topics.host.length) ?? '',
  );
  expect(mine.term).toBeGreaterThan(term - 1);
  three.say(topics.host, JSON.stringify(mine), false);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(three.said.some((each) => each.startsWith(`${topics.view} {"term":${mine.term}`))).toBe(true);
  for (const each of [following, remoting, host]) each.leave();
});

const BEAT = { elapsed: 0, isRunning: true, slot: null, followers: 1, poll: '' };

/** What is said in a class, as it should be. */
function classSamples(term: number, key: string): readonly (readonly [string, unknown])[] {
  const topics = classTopicsOf(ROOM);
  const [client = ''] = CLIENTS;
  const to = topics.to(client);
  const line = { file: 'main.py', line: 3 };
  const toldLine = { id: 'n', lesson: 'sys-path', line, code: 'import sys' };
  const told = { ...NOTHING_TOLD, seq: 1, pointed: toldLine, notes: [{ ...toldLine, text: 'Here.' }] };
  const standing = { seconds: 5, misses: 1, hints: 1, usedSolution: false, isPassed: true };
  const last = {
    ...{ lesson: 'sys-path', task: 'see', is: 'answered', state: 'exited 1', passed: false, saw: '' },
    ...{ exception: "KeyError: 'x'", line, sameMisses: 2 },
  };
  const wrong = { lesson: 'sys-path', task: 'see', times: 1, is: 'accused', line };
  const edits = { 'main.py': 'x' };
  return [
    [topics.host, { is: 'here', version: ROOM_VERSION, term, desk: clientName(9) }],
    [topics.call, { term, now: 1, call: { ...NO_CALL, pause: { says: 'Tea', endsAt: 5 } } }],
    [topics.shown, { term, shown: { id: 's', lesson: 'sys-path', task: 'fix', edits } }],
    [to, { sealed: seal(key, to, JSON.stringify({ term, told })) }],
    [topics.up(client, 'learns'), { version: ROOM_VERSION, key }],
    [
      topics.up(client, 'status'),
      {
        ...{ name: 'Ada', signs: 1, at: { lesson: 'sys-path', task: null }, last, wrong: [wrong] },
        work: { 'sys-path': { see: standing } },
      },
    ],
    [topics.up(client, 'hand'), { id: 'h', text: 'Where?' }],
    [topics.up(client, 'hand'), null],
    [topics.up(client, 'screen'), { task: 'see', bench: VIEW.bench, at: line }],
    [topics.up(client, 'reply'), { offers: { o: 'taken' }, solutions: { s: edits, t: 'no' }, heard: 3 }],
    [topics.up(client, 'vote'), { poll: 'p', choice: 1 }],
  ];
}

it('Ten thousand messages of strangers leave a class whole, and put no nonsense on the board', async () => {
  vi.useFakeTimers();
  const random = randomFrom(23);
  const wires = [wire(), wire()] as const;
  const [one, two] = wires;
  const keptSaid = keeper<Said>();
  const learner = attendClass({ ...login, connect: one.connect, client: clientName(1), kept: keptSaid });
  const kept = keeper<unknown>();
  const view = createStore<AudienceView>(VIEW);
  const teach = (connect: Connect) => hostClass({ ...login, connect, desk: clientName(9), view, kept });
  const host = teach(two.connect);
  for (const each of wires) each.enter();
  const status = { name: 'Ada', signs: 1, at: null, work: {}, last: null, wrong: [] };
  learner.report(status);
  await vi.advanceTimersByTimeAsync(1);
  const learns = one.said.find((each) => each.includes('"key"')) ?? '';
  const key = /"key":"([^"]+)"/.exec(learns)?.[1] ?? newKey();

  for (let number = 0; number < MESSAGES; number++) {
    const [topic, text] = noise(random, classSamples(Date.now() * 1_000 + random(3) - 1, key));
    for (const each of wires) each.say(topic, text, random(3) === 0);
    if (random(4) === 0) await vi.advanceTimersByTimeAsync(random(900));
    if (random(50) === 0) host.tell(clientName(1 + random(3)), { wantsScreen: random(2) === 0 });
    if (random(50) === 0) learner.report({ ...status, signs: number });
    if (random(20) === 0) {
      const { learners } = host.read();
      for (const each of learners) expect(each.status === null || v.is(StatusSchema, each.status)).toBe(true);
      expect(learners.every(({ client }) => CLIENTS.includes(client))).toBe(true);
      const said = keptSaid.read();
      expect(said === null || v.is(SaidSchema, said)).toBe(true);
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([]);

  // Both still do what they are for.
  const own = classTopicsOf(ROOM);
  for (const [topic, message] of classSamples((Date.now() + 1_000) * 1_000, key))
    for (const each of wires) each.say(topic, JSON.stringify(message), false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(learner.read()).toMatchObject({
    ...{ host: 'here', call: { pause: { says: 'Tea' } }, shown: { id: 's' } },
    told: { notes: [{ text: 'Here.' }] },
  });
  const ada = host.read().learners.find(({ client }) => client === clientName(1));
  expect(ada).toMatchObject({ isHere: true, status: { name: 'Ada' }, hand: null, reply: { heard: 3 } });
  host.leave();
  const again = teach(wire().connect);
  expect(again.tell(clientName(1), {})).toBe(null);
  learner.forget();
  expect(one.said.at(-1)).toMatch(new RegExp(`^${own.up(clientName(1), 'vote')} $`));
  again.leave();
});
