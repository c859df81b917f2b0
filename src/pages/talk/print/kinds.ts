/** What can be printed: a page a slide, a page a step, or slides with notes and evidence to read later. */
export const PRINTS = ['slides', 'steps', 'handout'] as const;
export type PrintKind = (typeof PRINTS)[number];
