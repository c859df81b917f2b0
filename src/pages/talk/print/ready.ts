import { useEffect, useState } from 'react';
import { recordedStage } from '../../../bench/light.ts';
import { CASES } from '../../../case/catalogue.ts';
import { loadedOnce } from '../../../ui/loaded-once.ts';
import { contentOf } from '../slide/SlideView.tsx';
import { SECTIONS } from '../the-deck.ts';

/** Loads all that any page shows, so that every page is laid out at once. Rejects if something did not arrive. */
export const everything = loadedOnce(() =>
  Promise.all<unknown>([
    ...SECTIONS.map(contentOf),
    ...CASES.flatMap(({ id, stages }) => stages.map((stage) => recordedStage(id, stage))),
    ...FACES.map((face) => document.fonts.load(face)),
  ]),
);

/** `font-display: optional` gives up on a late font; a font requested here does load. */
const FACES = ['800 16px "Bricolage Grotesque"', '400 16px "Instrument Sans"', '400 16px "JetBrains Mono"'];

/** Whether the pages can be printed: laid out, with their fonts. */
export function useIsPrintable(): boolean {
  const [isPrintable, setPrintable] = useState(false);
  useEffect(() => {
    let isWanted = true;
    document.fonts.ready.then(() => isWanted && setPrintable(true));
    return () => {
      isWanted = false;
    };
  }, []);
  return isPrintable;
}
