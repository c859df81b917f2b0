import type { SectionFile } from './read-sections.ts';

/** What the talk is given. */
const TALK_MINUTES = 30;

/** Throws if the sections' plans do not add up to the talk's time. */
export function checkLength(sections: readonly Pick<SectionFile, 'section'>[]): void {
  const sum = sections.reduce((minutes, { section }) => minutes + section.minutes, 0);
  if (sum === TALK_MINUTES) return;
  const parts = sections.map(({ section }) => `${section.id} ${section.minutes}`).join(', ');
  throw new Error(
    `slides/: the minutes in the sections' frontmatter add up to ${sum}, not ${TALK_MINUTES}: ${parts}.`,
  );
}
