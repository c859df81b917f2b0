import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { comeAgain } from './come-again.ts';
import type { Link } from './connection.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A broker whose answers to each try are known: `lost` is one that let the member in, and was killed. */
function open(
  ...answers: readonly ('refused' | 'lost, then refused' | 'in, then refused for good' | 'connected')[]
) {
  const links: string[] = [];
  let tries = 0;
  const connection = comeAgain(({ onLink }) => {
    const answer = answers[Math.min(tries++, answers.length - 1)];
    const say = (...all: Link[]) => queueMicrotask(() => all.forEach(onLink));
    const refused: Link = { is: 'refused', because: 'no' };
    onLink({ is: 'connecting' });
    if (answer === 'refused') say(refused);
    else if (answer === 'connected') say({ is: 'connected' });
    else if (answer === 'lost, then refused') say({ is: 'connected' }, { is: 'lost' }, refused);
    else say({ is: 'connected' }, { ...refused, isForGood: true });
    return { publish: () => true, close: () => {} };
  })({
    ...{ url: '', client: '', username: '', password: '', subscribes: [], keepAlive: 45 },
    onMessage: () => {},
    onLink: ({ is }) => links.at(-1) !== is && links.push(is),
  });
  return { links, connection, tries: () => tries };
}

it('Who was in comes again until the broker knows it', async () => {
  const { links } = open('lost, then refused', 'refused', 'refused', 'connected');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(links).toEqual(['connecting', 'connected', 'lost', 'connected']);
});

it('Who was never in does not come again, nor who is refused again and again', async () => {
  const [never, often] = [open('refused'), open('lost, then refused', 'refused')];
  const forGood = open('in, then refused for good');
  await vi.advanceTimersByTimeAsync(120_000);
  expect([never.links, never.tries()]).toEqual([['connecting', 'refused'], 1]);
  expect([forGood.links, forGood.tries()]).toEqual([['connecting', 'connected', 'refused'], 1]);
  expect([often.links, often.tries()]).toEqual([['connecting', 'connected', 'lost', 'refused'], 11]);
});

it('Who has left does not come again', async () => {
  const { connection, tries } = open('lost, then refused', 'refused');
  await vi.advanceTimersByTimeAsync(10);
  connection.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tries()).toBe(1);
});
