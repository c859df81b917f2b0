import type { MDXContent } from 'mdx/types';
import { type BenchId, benchId, isStageName } from '#case';

/** What is known of a slide without rendering it: written by the build from the slide's source. */
export interface SlideOutline {
  /** The text of its headline. */
  readonly title: string;
  /** The line above the headline: the section's unless the slide has its own. */
  readonly kicker: string;
  readonly layout: SlideLayout;
  /** How many clicks it takes from its first state to its last. */
  readonly steps: number;
  readonly hasNotes: boolean;
  /** What is live on it. */
  readonly cases: readonly CaseOnSlide[];
  /** What the room is asked there, if people follow. */
  readonly vote: SlideVote | null;
}

/** A question with answers to choose from: the lines of a case, or a few texts. What is code in it stands in backticks. */
export interface SlideVote {
  readonly question: string;
  readonly asks:
    | { readonly kind: 'line'; readonly bench: BenchId }
    | { readonly kind: 'choice'; readonly choices: readonly string[] };
}

/** A case in one of its stages. */
export interface CaseOnSlide {
  readonly id: string;
  readonly stage: string;
  /** Whether it is only run there, or a run of it is walked with the clicks of the slide. */
  readonly for: 'talk' | 'walk';
}

/** The workspace of a case on a slide; `null` where there is no such stage. */
export function benchOnSlide({ id, stage, for: purpose }: CaseOnSlide): BenchId | null {
  return isStageName(stage) ? benchId(id, stage, purpose) : null;
}

/** What a slide says, to be searched: without marks, in one line each. */
export interface SlideText {
  readonly text: string;
  readonly notes: string;
}

export const LAYOUTS = ['plain', 'title', 'statement', 'live', 'diagram'] as const;
export type SlideLayout = (typeof LAYOUTS)[number];

/** One file of `slides/`: a part of the talk. */
export interface SectionOutline {
  /** The file's name without its number and ending. */
  readonly id: string;
  readonly title: string;
  /** What stands before a kicker: `Case 1`. */
  readonly label: string;
  /** How long it is planned to take. */
  readonly minutes: number;
  readonly slides: readonly SlideOutline[];
}

export interface SectionEntry extends SectionOutline {
  readonly load: () => Promise<MDXContent>;
}

/** A slide's place in the whole deck. */
export interface DeckSlide extends SlideOutline {
  /** Counted from 1 over the whole deck. */
  readonly number: number;
  readonly section: SectionEntry;
  readonly sectionIndex: number;
  readonly indexInSection: number;
}

/** The slides of all sections in order. */
export function deckOf(sections: readonly SectionEntry[]): readonly DeckSlide[] {
  const places = sections.flatMap((section, sectionIndex) =>
    section.slides.map((slide, indexInSection) => ({ ...slide, section, sectionIndex, indexInSection })),
  );
  return places.map((place, index) => ({ ...place, number: index + 1 }));
}
