declare module 'virtual:cases' {
  import type { CaseEntry } from '../../src/case/catalogue.ts';
  export const cases: readonly CaseEntry[];
}

declare module 'virtual:deck' {
  import type { SectionEntry } from '../../src/deck/deck.ts';
  export const sections: readonly SectionEntry[];
}

declare module 'virtual:deck-texts' {
  import type { SlideText } from '../../src/deck/deck.ts';
  /** Of every slide, in the order of the deck. */
  export const texts: readonly SlideText[];
}

declare module 'virtual:lessons' {
  import type { LessonEntry } from '../../src/pages/lesson/lessons.ts';
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

declare module 'virtual:*-url' {
  /** Where a script is: that of a worker, or the one that runs Python under the Node of a container. */
  const url: string;
  export default url;
}

interface ImportMetaEnv {
  /** `prefer`, `offer` or `off`; see src/runtime/choice/candidate.ts. */
  readonly VITE_WEBCONTAINER?: string;
  /** For commercial use, from StackBlitz. */
  readonly VITE_WEBCONTAINER_API_KEY?: string;
  /** Of a deck on a static host: the broker of its rooms, and with what followers and learners enter; see docs/hosting.md. */
  readonly VITE_ROOM_BROKER?: string;
  readonly VITE_ROOM_FOLLOWER?: string;
  readonly VITE_ROOM_LEARNER?: string;
}

declare module 'virtual:stills' {
  import type { Still } from '../../src/bench/still/StillCode.tsx';
  /** By case; then by stage. */
  export const stills: Readonly<
    Record<string, (() => Promise<Readonly<Record<string, Still | undefined>>>) | undefined>
  >;
}
