declare module 'virtual:cases' {
  import type { CaseEntry } from './case/catalogue.ts';
  export const cases: readonly CaseEntry[];
}

declare module 'virtual:deck' {
  import type { SectionEntry } from './deck/deck.ts';
  export const sections: readonly SectionEntry[];
}
