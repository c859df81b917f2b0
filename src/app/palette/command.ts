import type { Position } from '#deck';
import type { Found } from '../../pages/talk/find/search-slides.ts';

/** In the order in which the palette shows them while the field is empty. */
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
  /** Unique, and the same after a reload. */
  readonly id: string;
  readonly group: Group;
  /** The heading under which it is one of several side by side while the field is empty; others have a row each. */
  readonly shelf?: string;
  readonly title: string;
  /** The title is a path. */
  readonly isCode?: boolean;
  /** Beside the title, as code: a stage. */
  readonly code?: string;
  /** At the end of the row. */
  readonly detail?: string;
  /** Words that find it as well as its title. */
  readonly keywords?: readonly string[];
  /** A text whose words find it too, after all that have them in their titles. */
  readonly about?: string;
  /** Its key outside the palette, as in the table of keys. */
  readonly hint?: string;
  /** The place in a text where it was found. */
  readonly excerpt?: Found['excerpt'];
  /** Whether the user is there already. */
  readonly isHere?: boolean;
  readonly run: () => void;
}

/** What the palette has to know to lead to a page. */
export interface PageWords extends Pick<Command, 'title' | 'keywords'> {
  readonly address: (position: Position) => string;
  /** At the end of the row. */
  readonly detail?: (position: Position) => string;
}
