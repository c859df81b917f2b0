import { useMemo } from 'react';
import type { DeckSlide } from '#deck';
import type { Pointed } from '../../../../bench/light.ts';
import type { DeskPoll } from '../../../../room/index.ts';
import { useSession } from '../../../../session/index.ts';
import { isShownOn } from '../../../vote-on-slide.ts';
import { SLIDES } from '../../the-deck.ts';

interface PollOnSlide {
  /** At the foot of the slide. */
  readonly below: DeskPoll | null;
  /** In the panels of a case. */
  readonly pointed: Pointed | null;
}

/** What of a vote is to be seen on a slide. */
export function usePollOnSlide(slide: DeckSlide): PollOnSlide {
  const known = useSession(({ room }) => (room.status === 'open' ? room.poll : null));
  return useMemo(() => {
    if (!known || !isShownOn(known, slide, SLIDES)) return NOTHING;
    const pointed = pointedOf(known);
    const isInPanels = pointed !== null && slide.cases.some(({ id }) => id === pointed.bench.case);
    return { below: isInPanels ? null : known, pointed };
  }, [known, slide]);
}

const NOTHING: PollOnSlide = { below: null, pointed: null };

/** Only what everybody may see: the desk alone knows the rest. */
function pointedOf({ state, asks, tally, question, voted, right }: DeskPoll): Pointed | null {
  if (state !== 'revealed' || asks.kind !== 'line' || tally.kind !== 'line') return null;
  return { question, bench: asks.bench, lines: tally.lines, voted, right };
}
