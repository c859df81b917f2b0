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
