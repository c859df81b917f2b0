import { createContext, use } from 'react';

/** Lines of the code on a slide that the others make room for, counted from 1, and how to choose others. */
export interface LitLines {
  readonly from: number;
  readonly to: number;
  readonly light: (from: number, to: number) => void;
}

/** `null` where all lines are alike. */
const Lit = createContext<LitLines | null>(null);
export const LitLinesProvider = Lit.Provider;

export function useLitLines(): LitLines | null {
  return use(Lit);
}

interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Some lines further, within the lines of the code. */
export function movedLines({ from, to }: Lines, by: number, count: number): Lines {
  const step = Math.min(Math.max(by, 1 - from), Math.max(0, count - to));
  return { from: from + step, to: to + step };
}

/** One line more at their end, or one less; at least one stays. */
export function grownLines({ from, to }: Lines, by: number, count: number): Lines {
  return { from, to: Math.min(Math.max(to + by, from), Math.max(count, from)) };
}
