import { at } from '#case';
import type { Order } from '../../../windows/index.ts';
import { PROGRAM_ORDERS } from './program-orders.ts';
import { ROOM_ORDERS } from './room-orders.ts';

/*
 * What a user can do in any window, and the window that leads carries out, after what was changed in the other one before.
 */

const ORDERS = { ...PROGRAM_ORDERS, ...ROOM_ORDERS };

type Orders = typeof ORDERS;

/** What each order is given. */
export const ORDER_SCHEMAS = Object.fromEntries(
  Object.entries(ORDERS).map(([name, { takes }]) => [name, takes]),
);

/** Carries out an order of any window, in the one that leads. */
export function carryOut({ do: name, with: given }: Order): void {
  at(ORDERS, name as keyof Orders)?.carryOut(given);
}

/** How a user gives orders, in any window. */
export type Intents = {
  readonly [Name in keyof Orders]: (...asked: Parameters<Orders[Name]['ask']>) => void;
};

export function intentsOf(give: (order: Order) => void): Intents {
  const intents = Object.entries(ORDERS).map(([name, { ask }]) => {
    const intent = (...asked: never) => {
      const given = (ask as (...asked: never) => readonly unknown[] | null)(...asked);
      if (given) give({ do: name, with: given });
    };
    return [name, intent];
  });
  return Object.fromEntries(intents) as Intents;
}
