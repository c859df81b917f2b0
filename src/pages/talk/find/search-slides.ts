import type { DeckSlide, SlideText } from '#deck';

type Searched = Pick<DeckSlide, 'number' | 'title' | 'kicker' | 'section'>;

/** The words around a match. */
export interface Excerpt {
  readonly from: 'slide' | 'notes';
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

export interface Found<Slide extends Searched = DeckSlide> {
  readonly slide: Slide;
  /** `null` if the title matches. */
  readonly excerpt: Excerpt | null;
}

/** How much is shown on either side of a match, in characters. */
const AROUND = 34;

/**
 * The slides that have all words of a query, best first: its number, its title, its text, its notes. An empty query finds all.
 *
 * @param texts in the order of the slides; without one, only the title is searched
 */
export function searchSlides<Slide extends Searched>(
  query: string,
  slides: readonly Slide[],
  texts: readonly Partial<SlideText>[],
): Found<Slide>[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return slides
    .map((slide, index) => ({ slide, ...matchOf(words, slide, texts[index] ?? {}) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => Number(a.rank) - Number(b.rank))
    .map(({ slide, excerpt }) => ({ slide, excerpt }));
}

interface Match {
  /** Lower is better; `null` is none. */
  readonly rank: number | null;
  readonly excerpt: Excerpt | null;
}

function matchOf(
  words: readonly string[],
  slide: Searched,
  { text = '', notes = '' }: Partial<SlideText>,
): Match {
  const title = `${slide.title} ${slide.kicker} ${slide.section.label} ${slide.section.title}`.toLowerCase();
  const hasAll = (...places: string[]) =>
    words.every((word) => places.some((place) => place.toLowerCase().includes(word)));
  if (words.length === 1 && words[0] === String(slide.number)) return { rank: 0, excerpt: null };
  if (hasAll(slide.title)) return { rank: 1, excerpt: null };
  if (hasAll(title)) return { rank: 2, excerpt: null };
  const missing = words.filter((word) => !title.includes(word));
  if (hasAll(title, text)) return { rank: 3, excerpt: excerptOf('slide', text, missing) };
  if (!hasAll(title, text, notes)) return { rank: null, excerpt: null };
  const inNotes = missing.filter((word) => !text.toLowerCase().includes(word));
  return { rank: 4, excerpt: excerptOf('notes', notes, inNotes) };
}

function excerptOf(from: Excerpt['from'], text: string, [word = '']: readonly string[]): Excerpt {
  const start = text.toLowerCase().indexOf(word);
  const end = start + word.length;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return {
    from,
    before: start > AROUND ? `…${before.replace(/^\S*\s/, '')}` : before,
    found: text.slice(start, end),
    after: end + AROUND < text.length ? `${after.replace(/\W*\s\S*$/, '')}…` : after,
  };
}
