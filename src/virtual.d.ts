declare module 'virtual:cases' {
  import type { CaseEntry } from './case/catalogue.ts';
  export const cases: readonly CaseEntry[];
}

declare module 'virtual:deck' {
  import type { SectionEntry } from './deck/deck.ts';
  export const sections: readonly SectionEntry[];
}

declare module 'virtual:lessons' {
  import type { LessonEntry } from './learn/lesson-entry.ts';
  /** By the name of the case. */
  export const lessons: Readonly<Record<string, LessonEntry | undefined>>;
}

declare module 'virtual:packages' {
  /** Of the packages that cases ask for, by name: where the archive is, or, as a part of a sentence, why it is not there. */
  export const packages: Readonly<
    Record<string, { readonly url: string } | { readonly missing: string } | undefined>
  >;
}

declare module 'virtual:recordings' {
  import type { Transcript } from '#runtime';
  /** By `<case>/<stage>`. */
  export const recordings: Readonly<Record<string, (() => Promise<Omit<Transcript, 'program'>>) | undefined>>;
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
