import { useEffect, useState } from 'react';
import { recordedStage } from '../../../bench/light.ts';
import { CASES } from '../../../case/catalogue.ts';
import { contentOf } from '../slide/SlideView.tsx';
import { SECTIONS } from '../the-deck.ts';

let loading: Promise<unknown> | null = null;

/** All that any page shows, so that every page is laid out at once. Rejects where something did not arrive. */
export function everything(): Promise<unknown> {
  if (loading) return loading;
  loading = Promise.all([
    ...SECTIONS.map(contentOf),
    ...CASES.flatMap(({ id, stages }) => stages.map((stage) => recordedStage(id, stage))),
    ...FACES.map((face) => document.fonts.load(face)),
  ]);
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

/** `font-display: optional` gives up on a face that comes late; one that is asked for here does come. */
const FACES = ['800 16px "Bricolage Grotesque"', '400 16px "Instrument Sans"', '400 16px "JetBrains Mono"'];

/** Whether the pages that stand here can be printed: with their fonts, and laid out. */
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
