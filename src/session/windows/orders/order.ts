import * as v from 'valibot';

/*
 * An order is what only the window that leads can do. It is one entry of a table: its intent (`orders.stop`), what may be sent of it and
 * what is done follow from that.
 */

export interface Entry<Asked extends readonly unknown[]> {
  readonly takes: v.GenericSchema;
  /** In the window that leads. */
  readonly carryOut: (given: readonly unknown[]) => void;
  /** In the window that asks, at once: answers what the order is given, or `null` where there is nothing to order. */
  readonly ask: (...asked: Asked) => readonly unknown[] | null;
}

/** An order that is given what was asked for. */
export function order<const Items extends readonly v.GenericSchema[]>(
  items: Items,
  carryOut: (...given: v.InferOutput<Tuple<Items>>) => unknown,
): Entry<v.InferOutput<Tuple<Items>>> {
  return orderAfter(items, (...asked: v.InferOutput<Tuple<Items>>) => asked, carryOut);
}

type Tuple<Items extends readonly v.GenericSchema[]> = v.StrictTupleSchema<Items, undefined>;

/** One before which this window does something, too. */
export function orderAfter<Asked extends readonly unknown[], const Items extends readonly v.GenericSchema[]>(
  items: Items,
  ask: (...asked: Asked) => v.InferOutput<Tuple<Items>> | null,
  carryOut: (...given: v.InferOutput<Tuple<Items>>) => unknown,
): Entry<Asked> {
  const takes = v.strictTuple(items);
  return { takes, ask, carryOut: (given) => void carryOut(...v.parse(takes, given)) };
}
