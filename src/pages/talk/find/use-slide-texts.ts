import { useEffect, useState } from 'react';
import type { SlideText } from '#deck';

export type SlideTexts =
  | { readonly status: 'loading' }
  | { readonly status: 'loaded'; readonly texts: readonly SlideText[] }
  | { readonly status: 'failed' };

/** What the slides say, loaded when it is first asked for. */
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
