declare module 'virtual:cases' {
  import type { CaseEntry } from './case/catalogue.ts';
  export const cases: readonly CaseEntry[];
}

declare module 'virtual:deck' {
  import type { SectionEntry } from './deck/deck.ts';
  export const sections: readonly SectionEntry[];
}

declare module 'virtual:runner/frame' {
  /** The whole document of the frame that runs Python. */
  const frameDocument: string;
  export default frameDocument;
}

declare module 'virtual:runner/worker-url' {
  /** Where the script of a worker is; it is to be fetched as text. */
  const url: string;
  export default url;
}
