import { expect, it } from 'vitest';
import { comeAgain } from './come-again.ts';
import type { Connect, ConnectionOptions, Link } from './connection.ts';
import { oneTab } from './one-tab.ts';

/** A tab, and what became of its connection. */
function open(client: string) {
  const links: Link['is'][] = [];
  const connect: Connect = ({ onLink }) => {
    onLink({ is: 'connecting' });
    onLink({ is: 'connected' });
    return { publish: () => true, close: () => onLink({ is: 'closed' }) };
  };
  const options: ConnectionOptions = {
    ...{ url: 'ws://broker/mqtt', client, username: '', password: '', subscribes: [], keepAlive: 45 },
    onMessage: () => {},
    onLink: ({ is }) => links.push(is),
  };
  return { links, ...comeAgain(oneTab(connect))(options) };
}

it('Of two tabs of one browser the last one is in the room, and the first one says so', async () => {
  const [first, stranger] = [open('a'), open('b')];
  const last = open('a');
  await expect.poll(() => first.links).toEqual(['connecting', 'connected', 'refused']);
  expect([last.links, stranger.links]).toEqual([
    ['connecting', 'connected'],
    ['connecting', 'connected'],
  ]);
  for (const tab of [first, stranger, last]) tab.close();
});
