import * as v from 'valibot';
import { afterEach, expect, it, vi } from 'vitest';
import type { Outcome } from './election.ts';
import { join } from './join.ts';
import { type Order, protocolOf } from './protocol.ts';
import { broadcast } from './transport.ts';
import { createReplica, seatFor } from './windows-for-tests.ts';

const schemas = {
  slices: { text: v.string(), notes: v.string() },
  orders: { say: v.strictTuple([v.string()]) },
};
const WINDOW = seatFor(['text', 'notes'], ['say']);
const GUEST = { ...WINDOW, orders: [], leads: false };
const AUDIENCE = { ...GUEST, sees: ['text'], changes: [] };
const order = (word: string): Order => ({ do: 'say', with: [word] });

const opened: { close(): void }[] = [];
let rooms = 0;

afterEach(() => {
  for (const transport of opened.splice(0)) transport.close();
});

/** Members of one shared state; who of them leads is settled by hand. */
function createRoom() {
  const name = `join ${process.pid} ${++rooms}`;
  return (me: string, seat = WINDOW) => {
    const protocol = protocolOf(schemas, seat.sees);
    const transport = broadcast(name, protocol.read);
    opened.push(transport);
    const state = createReplica({ text: '', notes: '' });
    const standing: Outcome[] = [];
    const carriedOut: Order[] = [];
    const told: string[] = [];
    const member = join({
      ...{ transport, protocol, replica: state.replica, seat, me },
      elect(outcome) {
        standing.push(outcome);
        return { seize: () => {} };
      },
      carryOut: (each) => carriedOut.push(each),
      onFollow: () => told.push('follows'),
      onLead: (isHeir) => told.push(isHeir ? 'leads as heir' : 'leads'),
      onLost: () => told.push('lost'),
      onAlone: () => told.push('alone'),
    });
    return { ...member, ...state, standing, carriedOut, told, text: () => state.replica.read().text };
  };
}

it('The next one to lead has what the others know, and carries out what was ordered meanwhile', async () => {
  const enter = createRoom();
  const first = enter('first');
  first.give(order('before anybody leads'));
  first.standing[0]?.onLead();
  expect(first.carriedOut).toEqual([order('before anybody leads')]);
  const second = enter('second');
  await vi.waitFor(() => expect(second.told).toEqual(['follows']));
  first.change({ text: 'typed' });
  await vi.waitFor(() => expect(second.text()).toBe('typed'));

  first.standing[0]?.onLost();
  second.give(order('while nobody led'));
  second.standing[0]?.onLead();
  await vi.waitFor(() => expect(first.told).toEqual(['leads', 'lost', 'follows']));
  expect(second.told).toEqual(['follows', 'leads as heir']);
  expect(second.carriedOut).toEqual([order('while nobody led')]);
  first.give(order('to the new one'));
  await vi.waitFor(() => expect(second.carriedOut).toContainEqual(order('to the new one')));
  expect(first.carriedOut).toHaveLength(1);
});

it('A member whose seat may not lead does not stand for election, and follows', async () => {
  const enter = createRoom();
  const guest = enter('guest', GUEST);
  expect(guest.standing).toEqual([]);
  const host = enter('host');
  host.standing[0]?.onLead();
  host.change({ text: 'shown' });
  await vi.waitFor(() => expect(guest.text()).toBe('shown'));
  expect(guest.told).toEqual(['follows']);
});

it('A seat hears nothing of what it is not shown, and gives no order that it may not', async () => {
  const enter = createRoom();
  const host = enter('host', { ...AUDIENCE, leads: true });
  host.standing[0]?.onLead();
  const guest = enter('guest', AUDIENCE);
  await vi.waitFor(() => expect(guest.told).toEqual(['follows']));
  host.change({ notes: 'for the speaker alone' });
  guest.give(order('louder'));
  host.change({ text: 'for all' });
  await vi.waitFor(() => expect(guest.text()).toBe('for all'));
  expect(guest.replica.read().notes).toBe('');
  expect(host.carriedOut).toEqual([]);
  expect(host.replica.read().notes).toBe('for the speaker alone');
});
