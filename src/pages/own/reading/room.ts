import { LIMITS } from './budget.ts';

interface Sized {
  readonly path: string;
  readonly size: number;
}

/** What a project has room for. */
export interface Fitting<Item> {
  readonly fitting: readonly Item[];
  /** Data that is too large, alone or with the rest. */
  readonly tooLarge: readonly Item[];
  /** Programs alone are more than there is room for. */
  readonly isTooMuch: boolean;
}

/**
 * Chooses what a project has room for, before anything is read: programs first, as without them nothing runs, and then as many other
 * files as possible.
 */
export function fittingOf<Item extends Sized>(items: readonly Item[]): Fitting<Item> {
  const small = items.filter(({ size }) => size <= LIMITS.fileBytes);
  const inOrder = small.toSorted((one, other) => rank(one) - rank(other) || one.size - other.size);
  const chosen = new Set<Item>();
  let bytes = 0;
  let isTooMuch = false;
  for (const item of inOrder) {
    if (bytes + item.size > LIMITS.bytes || chosen.size === LIMITS.files) {
      isTooMuch = rank(item) === 0;
      break;
    }
    bytes += item.size;
    chosen.add(item);
  }
  return {
    fitting: items.filter((item) => chosen.has(item)),
    tooLarge: items.filter((item) => !chosen.has(item)),
    isTooMuch,
  };
}

function rank({ path }: Sized): number {
  return /\.pyw?$/i.test(path) ? 0 : 1;
}
