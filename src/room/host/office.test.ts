import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HostMessage, ROOM_VERSION } from '../messages.ts';
import { createOffice } from './office.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An office that hears itself at once, as over a broker. */
function open({ term = 0, wasTaken = false, isEchoed = true } = {}) {
  const said: HostMessage[] = [];
  const seen: string[] = [];
  const office = createOffice({
    ...{ desk: 'this', term, wasTaken },
    say(text) {
      const message: HostMessage = JSON.parse(text);
      said.push(message);
      if (isEchoed) queueMicrotask(() => office.hear(message, false));
    },
    onOurs: () => seen.push('ours'),
    onTaken: () => seen.push('taken'),
  });
  return { office, said, seen };
}

const from = (desk: string, is: HostMessage['is'], term: number): HostMessage => ({
  is,
  version: ROOM_VERSION,
  term,
  desk,
});
const later = () => Date.now() * 1_000 + 5e9;

describe('A desk', () => {
  it('says nothing but that it is here before it has heard itself', async () => {
    const { office, said, seen } = open({ isEchoed: false });
    office.entered();
    await vi.advanceTimersByTimeAsync(600);
    expect([said.map(({ is }) => is), seen, office.isOurs()]).toEqual([['here'], [], false]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(said).toHaveLength(2);
    office.hear(said[0] as HostMessage, false);
    expect([seen, office.isOurs()]).toEqual([['ours'], true]);
  });

  it('that comes takes the room from one that was there, also if the clock of that one is ahead', async () => {
    const { office, said, seen } = open();
    office.entered();
    const theirs = later();
    office.hear(from('other', 'here', theirs), true);
    await vi.advanceTimersByTimeAsync(10);
    expect(seen).toEqual(['ours']);
    expect(said.at(-1)?.term).toBeGreaterThan(theirs);
  });

  it('that comes back leaves the room to one that is there, and takes it from one that is gone', async () => {
    const { office, said, seen } = open();
    office.entered();
    await vi.advanceTimersByTimeAsync(600);
    office.lost();
    office.entered();
    office.hear(from('other', 'away', later()), true);
    await vi.advanceTimersByTimeAsync(10);
    expect([seen, office.isOurs()]).toEqual([['ours', 'ours'], true]);
    office.lost();
    office.entered();
    office.hear(from('other', 'here', 2 * later()), true);
    const silent = said.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([seen.at(-1), said.length]).toEqual(['taken', silent]);
    office.takeBack();
    await vi.advanceTimersByTimeAsync(10);
    expect(office.isOurs()).toBe(true);
  });

  it('that was overtaken says so with its old term, and the other one says everything again', async () => {
    const [one, other] = [open(), open()];
    for (const { office } of [one, other]) office.entered();
    await vi.advanceTimersByTimeAsync(600);
    const theirs = later();
    one.office.hear(from('other', 'here', theirs), false);
    const last = one.said.at(-1) as HostMessage;
    expect([last.is, last.term < theirs]).toEqual(['away', true]);
    other.office.hear({ ...last, desk: 'first', term: 5 }, false);
    await vi.advanceTimersByTimeAsync(10);
    expect(other.seen).toEqual(['ours', 'ours']);
  });

  it('hears its own last will of a connection before, and says that it is here', async () => {
    const { office, said } = open();
    office.entered();
    await vi.advanceTimersByTimeAsync(600);
    office.hear({ ...(said[0] as HostMessage), is: 'away' }, false);
    expect(said.map(({ is }) => is)).toEqual(['here', 'here']);
    expect(JSON.parse(office.will())).toMatchObject({ is: 'away', term: said[0]?.term });
  });

  it('that was reloaded while another one had the room leaves it to that one', async () => {
    const { office, said, seen } = open({ term: 5, wasTaken: true });
    office.entered();
    office.hear(from('other', 'here', 9), true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([seen, said, office.isTaken(), office.isWithin()]).toEqual([['taken'], [], true, false]);
  });

  it('knows another window of its own browser by its name', async () => {
    const { office, seen } = open();
    office.entered();
    await vi.advanceTimersByTimeAsync(600);
    office.hear(from('this', 'here', later()), false);
    expect([seen, office.isWithin()]).toEqual([['ours', 'taken'], true]);
  });
});
