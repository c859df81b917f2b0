import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keeper } from './played-room-for-tests.ts';
import { type RealDesk, type RealRoom, realRoom } from './real-room-for-tests.ts';
import { NO_VIEW } from './view.ts';

const BENCH = { case: 'double-import', stage: 'buggy', for: 'talk' } as const;
const CULPRIT = { file: 'shop/models.py', line: 7 };
const ELSEWHERE = { file: 'main.py', line: 2 };

let room: RealRoom;
beforeEach(async () => {
  room = await realRoom();
});
afterEach(() => room.close());

const onSlide = (slide: number) => ({ ...NO_VIEW, position: { slide, step: 0 } });

async function openDesk(...how: Parameters<RealRoom['desk']>): Promise<RealDesk> {
  const desk = room.desk(...how);
  await expect.poll(() => desk.hosted()?.link).toBe('connected');
  return desk;
}

async function pairPhone({ host, hosted }: RealDesk, client?: string) {
  host.pair(true);
  await expect.poll(() => hosted()?.pairing).toMatch(/^[0-9a-f]{32}$/);
  const secret = hosted()?.pairing ?? '';
  const remoting = room.remote(secret, client);
  await expect.poll(() => remoting.read().pairing).toBe('paired');
  return { remoting, secret };
}

describe('A room', () => {
  it('shows on a phone what the desk shows, and the last of it when the desk is away', async () => {
    const { host, view } = await openDesk();
    const following = room.follow(room.newPhone());
    await expect.poll(() => following.read().host).toBe('here');
    view.set(onSlide(2));
    view.set(onSlide(3));
    await expect.poll(() => following.read().view).toEqual(onSlide(3));
    host.leave();
    await expect.poll(() => following.read().host).toBe('away');
    expect(following.read().view).toEqual(onSlide(3));
  });

  it('that is full says so to who comes, and lets them in when somebody leaves', async () => {
    const small = await realRoom({ mostFollowers: 1 });
    const first = small.follow(small.newPhone());
    await expect.poll(() => first.read().link.is).toBe('connected');
    const second = small.follow(small.newPhone());
    await expect.poll(() => second.read().link.is).toBe('unavailable');
    first.leave();
    await expect.poll(() => second.read().link.is).toBe('connected');
    await small.close();
  });

  it('votes, and says nobody how before the desk reveals it', async () => {
    const { host, hosted } = await openDesk();
    const [one, other] = [room.follow(room.newPhone()), room.follow(room.newPhone())];
    expect(one.vote(CULPRIT)).toBe('There is nothing to vote on.');
    host.openPoll('p', 3, 'Which line?', { kind: 'line', bench: BENCH });
    await expect.poll(() => [one, other].map((each) => each.read().poll?.id)).toEqual(['p', 'p']);
    expect([one.vote(ELSEWHERE), one.vote(CULPRIT), other.vote(CULPRIT)]).toEqual([null, null, null]);
    const lines = [{ ...CULPRIT, votes: 2 }];
    await expect.poll(() => hosted()?.poll?.tally).toEqual({ kind: 'line', lines });
    await expect.poll(() => one.read().poll).toMatchObject({ voted: 2, tally: null, right: null });
    host.setCulprits([CULPRIT]);
    host.shutPoll();
    await expect.poll(() => one.read().poll).toMatchObject({ state: 'shut', tally: null, right: null });
    expect(one.vote(ELSEWHERE)).toBe('The vote is closed.');
    host.revealPoll();
    await expect.poll(() => one.read().poll).toMatchObject({ tally: { kind: 'line', lines }, right: 2 });
  });

  it('asks, likes, answers, hides and withdraws', async () => {
    const { host, hosted } = await openDesk();
    const [one, other] = [room.follow(room.newPhone()), room.follow(room.newPhone())];
    expect([one.ask('First?', null), one.ask('Second?', 'Ada')]).toEqual([null, null]);
    await expect.poll(() => other.read().questions.length).toBe(2);
    const second = one.read().mine.asking.questions[1]?.id ?? '';
    other.like(second, true);
    one.like(second, true);
    await expect
      .poll(() => other.read().questions)
      .toMatchObject([
        { text: 'Second?', name: 'Ada', votes: 2 },
        { text: 'First?', name: null, votes: 1 },
      ]);
    host.markAnswered(second, true);
    await expect.poll(() => other.read().questions.map(({ text }) => text)).toEqual(['First?', 'Second?']);
    host.hideQuestion(second, true);
    await expect.poll(() => other.read().questions.map(({ text }) => text)).toEqual(['First?']);
    expect(hosted()?.questions).toMatchObject([{ text: 'First?' }, { text: 'Second?', isHidden: true }]);
    one.withdraw(one.read().mine.asking.questions[0]?.id ?? '');
    await expect.poll(() => other.read().questions).toEqual([]);
  });

  it('ends for all, and the broker keeps nothing of what was said in it', async () => {
    const { host, view, hosted } = await openDesk();
    const phone = room.newPhone();
    const following = room.follow(phone);
    view.set(onSlide(3));
    host.openPoll('p', 3, 'Which?', { kind: 'choice', choices: ['One', 'Two'] });
    await expect.poll(() => following.read().poll?.id).toBe('p');
    following.vote(1);
    await expect.poll(() => hosted()?.poll?.voted).toBe(1);
    host.end();
    await expect.poll(() => following.read().host).toBe('ended');
    expect(following.read()).toMatchObject({ view: onSlide(3), mine: { vote: null } });
    expect([phone.kept.read(), following.ask('Still there?', null)]).toEqual([null, 'The room is closed.']);
    const late = room.follow(room.newPhone());
    await expect.poll(() => late.read().host).toBe('ended');
    expect(late.read()).toMatchObject({ view: null, poll: null, questions: [] });
  });
});

describe('A phone that drives', () => {
  it('is paired once, drives, is overtaken, and is sent away', async () => {
    const desk = await openDesk();
    const { remoting, secret } = await pairPhone(desk);
    expect(desk.hosted()?.pairing).toBeNull();
    expect(remoting.command({ do: 'go to', slide: 4, step: 1 })).toBe(true);
    await expect.poll(() => desk.commands).toEqual([{ do: 'go to', slide: 4, step: 1 }]);
    const other = await pairPhone(desk);
    expect([other.remoting.read().drives, other.remoting.command({ do: 'next' })]).toEqual([
      'another phone',
      false,
    ]);
    expect(other.remoting.command({ do: 'take' })).toBe(true);
    await expect.poll(() => remoting.read().drives).toBe('another phone');
    const [{ client = '' } = {}] = desk.hosted()?.remotes ?? [];
    desk.host.sendAway(client);
    await expect.poll(() => remoting.read().pairing).toBe('away');
    const again = room.remote(secret, client);
    await expect.poll(() => again.read()).toMatchObject({ pairing: 'away', link: { is: 'refused' } });
    expect(again.command({ do: 'next' })).toBe(false);
    expect(desk.commands).toHaveLength(1);
  });

  it('does nothing while the desk is not heard', async () => {
    const desk = await openDesk();
    const { remoting } = await pairPhone(desk);
    desk.host.leave();
    await expect.poll(() => remoting.read().isHeard).toBe(false);
    expect(remoting.command({ do: 'next' })).toBe(false);
  });
});

describe('What a room bears', () => {
  it('a desk that is reloaded goes on: the same vote, marks and phones', async () => {
    const [kept, name, phone] = [keeper<unknown>(), 'd'.repeat(32), room.newPhone()];
    const before = await openDesk(kept, name);
    const following = room.follow(phone);
    const { remoting } = await pairPhone(before);
    before.host.openPoll('p', 3, 'Which?', { kind: 'choice', choices: ['One', 'Two'] });
    following.ask('Why?', null);
    await expect.poll(() => following.read().questions).toHaveLength(1);
    following.vote(1);
    const id = following.read().questions[0]?.id ?? '';
    before.host.hideQuestion(id, true);
    await expect
      .poll(() => before.hosted())
      .toMatchObject({ poll: { voted: 1 }, questions: [{ isHidden: true }] });
    before.host.leave();
    const { host, hosted, commands } = await openDesk(kept, name);
    await expect
      .poll(() => hosted())
      .toMatchObject({ followers: 1, poll: { id: 'p', voted: 1 }, questions: [{ id, isHidden: true }] });
    following.vote(0);
    host.hideQuestion(id, false);
    await expect.poll(() => following.read().questions).toHaveLength(1);
    await expect.poll(() => hosted()?.poll?.tally).toEqual({ kind: 'choice', votes: [1, 0] });
    await expect.poll(() => remoting.command({ do: 'next' })).toBe(true);
    await expect.poll(() => commands).toEqual(expect.arrayContaining([{ do: 'next' }]));
  });

  it('a broker that is killed is filled again by all, under the code that all know', async () => {
    const desk = await openDesk();
    const following = room.follow(room.newPhone());
    const { remoting } = await pairPhone(desk);
    desk.view.set(onSlide(3));
    desk.host.openPoll('p', 3, 'Which?', { kind: 'choice', choices: ['One', 'Two'] });
    following.ask('Why?', null);
    await expect.poll(() => following.read().poll?.id).toBe('p');
    following.vote(1);
    await expect.poll(() => desk.hosted()?.poll?.voted).toBe(1);
    await room.restart();
    expect(room.code()).not.toBe(room.room);
    desk.view.set(onSlide(4));
    await expect.poll(() => room.code()).toBe(room.room);
    await expect.poll(() => following.read()).toMatchObject({ link: { is: 'connected' }, view: onSlide(4) });
    await expect.poll(() => desk.hosted()).toMatchObject({ followers: 1, poll: { voted: 1 } });
    await expect.poll(() => remoting.command({ do: 'next' })).toBe(true);
    const late = room.follow(room.newPhone());
    await expect.poll(() => late.read()).toMatchObject({ view: onSlide(4), poll: { voted: 1 } });
    await expect.poll(() => late.read().questions).toHaveLength(1);
  });

  it('a second desk takes the room, and the first one says nothing more until it takes it back', async () => {
    const first = await openDesk();
    const following = room.follow(room.newPhone());
    first.view.set(onSlide(3));
    await expect.poll(() => following.read().view).toEqual(onSlide(3));
    const second = await openDesk();
    second.view.set(onSlide(7));
    await expect.poll(() => following.read().view).toEqual(onSlide(7));
    expect(first.hosted()?.link).toBe('taken');
    first.view.set(onSlide(4));
    second.view.set(onSlide(8));
    await expect.poll(() => following.read().view).toEqual(onSlide(8));
    first.host.takeBack();
    await expect.poll(() => following.read().view).toEqual(onSlide(4));
    await expect.poll(() => second.hosted()?.link).toBe('taken');
    second.host.leave();
    await expect.poll(() => first.hosted()).toMatchObject({ link: 'connected', followers: 1 });
    expect(following.read().host).toBe('here');
  });

  it('a phone that is reloaded still has its vote and questions, and counts once', async () => {
    const desk = await openDesk();
    const phone = room.newPhone();
    const before = room.follow(phone);
    desk.host.openPoll('p', 3, 'Which?', { kind: 'choice', choices: ['One', 'Two'] });
    await expect.poll(() => before.read().poll?.id).toBe('p');
    before.vote(1);
    before.ask('Why?', null);
    before.leave();
    await expect.poll(() => desk.hosted()).toMatchObject({ followers: 0, poll: { voted: 1 } });
    const after = room.follow(phone);
    await expect.poll(() => after.read()).toMatchObject({ mine: { vote: { poll: 'p', choice: 1 } } });
    await expect.poll(() => after.read().poll?.voted).toBe(1);
    after.vote(null);
    await expect
      .poll(() => desk.hosted())
      .toMatchObject({ followers: 1, poll: { voted: 0 }, questions: [{}] });
  });

  it('a code that is made anew puts everybody out, and those who know it come in', async () => {
    const { host, hosted, view } = await openDesk();
    const phone = room.newPhone();
    const following = room.follow(phone);
    following.ask('Rude?', null);
    await expect.poll(() => hosted()?.questions).toHaveLength(1);
    host.move('ZZZZZZ');
    await expect.poll(() => following.read().host).toBe('ended');
    await expect.poll(() => room.code()).toBe('ZZZZZZ');
    view.set(onSlide(5));
    const again = room.follow(phone, 'ZZZZZZ');
    await expect.poll(() => again.read().view).toEqual(onSlide(5));
    await expect.poll(() => hosted()).toMatchObject({ link: 'connected', followers: 1, questions: [] });
  });
});
