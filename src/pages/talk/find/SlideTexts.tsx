import { useEffect, useState } from 'react';
import type { SlideText } from '#deck';
import type { Excerpt } from './search-slides.ts';

export type SlideTexts =
  | { readonly status: 'loading' }
  | { readonly status: 'loaded'; readonly texts: readonly SlideText[] }
  | { readonly status: 'failed' };

/** The texts of the slides, loaded when they are first needed. */
export function useSlideTexts(): SlideTexts {
  const [state, setState] = useState<SlideTexts>({ status: 'loading' });
  useEffect(() => {
    let isWanted = true;
    import('virtual:deck-texts').then(
      ({ texts }) => isWanted && setState({ status: 'loaded', texts }),
      () => isWanted && setState({ status: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return state;
}

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
