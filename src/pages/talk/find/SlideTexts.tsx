import type { SlideText } from '#deck';
import { useLoaded } from '../../../ui/index.ts';
import type { Excerpt } from './search-slides.ts';

/** Without the notes, where they are not for everybody who looks at this window. */
const load = async (withNotes: boolean): Promise<readonly Partial<SlideText>[]> => {
  const { texts } = await import('virtual:deck-texts');
  return withNotes ? texts : texts.map(({ text }) => ({ text }));
};

/** The texts of the slides, loaded when they are first needed; none until then. */
export function useSlideTexts(withNotes: boolean): readonly Partial<SlideText>[] {
  const loaded = useLoaded(load, withNotes);
  return loaded.status === 'loaded' ? loaded.value : NONE;
}

const NONE: readonly Partial<SlideText>[] = [];

/** The words around the match, and whether they are from the speaker's notes. */
export function ExcerptText({ from, before, found, after }: Excerpt) {
  return (
    <>
      {from === 'notes' && <b>Notes </b>}
      {before}
      <mark>{found}</mark>
      {after}
    </>
  );
}
