import type { Found } from '../../pages/talk/find/search-slides.ts';

/** In the order in which the palette shows them while nothing is asked for. */
export const GROUPS = [
  'Here',
  'Go back to',
  'Cases and stages',
  'Files',
  'Commands',
  'Lessons',
  'Slides',
] as const;
export type Group = (typeof GROUPS)[number];

/** One thing that the palette can do, or one place that it leads to. */
export interface Command {
  /** Names it among all, also after a reload. */
  readonly id: string;
  readonly group: Group;
  /** With what it lies side by side while nothing is asked for; others have a row each. */
  readonly shelf?: string;
  readonly title: string;
  /** The title is a path. */
  readonly isCode?: boolean;
  /** Beside the title, as code: a stage. */
  readonly code?: string;
  /** At the end of the row. */
  readonly detail?: string;
  /** Words that find it as well as its title does. */
  readonly keywords?: readonly string[];
  /** A text with words that find it too, behind all that have them in their titles. */
  readonly about?: string;
  /** Its key outside of the palette, as the table of keys writes it. */
  readonly hint?: string;
  /** Where in a text it was found. */
  readonly excerpt?: Found['excerpt'];
  /** Whether one is there already. */
  readonly isHere?: boolean;
  readonly run: () => void;
}
