import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { AudienceView } from '../../room/index.ts';
import { classes, useKeys, useMedia } from '../../ui/index.ts';
import { SLIDES } from '../talk/the-deck.ts';
import { useSwipe } from '../use-swipe.ts';
import { Controls } from './Controls.tsx';
import { Entrance } from './Entrance.tsx';
import styles from './Room.module.css';
import { StandingBar } from './StandingBar.tsx';
import { Following } from './slide/Following.tsx';
import { Waiting } from './slide/Waiting.tsx';
import { standingOf } from './state/standing.ts';
import { type Looking, useLook } from './state/use-look.ts';
import { useRoom } from './state/use-room.ts';
import { useSteady } from './state/use-steady.ts';

const Sheets = lazy(async () => ({ default: (await import('./Sheets.tsx')).Sheets }));

/** Wide enough for a slide as it is; anything else reads it. */
const WIDE = '(min-aspect-ratio: 1/1) and (min-width: 40rem)';

/** A room that is followed: what the stage shows, or showed. What was seen stays, whatever becomes of the room. */
export function Room({ code }: { readonly code: string }) {
  const { followed, following } = useRoom(code);
  const { view, questions } = followed;
  const main = useRef<HTMLElement>(null);
  const look = useLook(view);
  const standing = useSteady(standingOf(followed));
  const isWide = useMedia(WIDE);
  const [sheet, setSheet] = useState<'slides' | 'ask' | null>(null);
  const move = useMoves(look);
  useSwipe(main, move);
  useKeys({
    back: () => move(-1),
    forward: () => move(1),
    last: look?.backToLive,
    overview: () => setSheet('slides'),
  });
  useTitle(look);
  useTop(look);
  if (followed.link.is === 'refused' && !look)
    return <Entrance typed={code} because={followed.link.because} />;
  return (
    <main ref={main} className={classes(styles.room, isWide && styles.wide)}>
      <StandingBar standing={standing} code={code} look={look} />
      {look ? (
        <Following
          look={look}
          view={viewFor(look, view)}
          followed={followed}
          room={following}
          isWide={isWide}
        />
      ) : (
        <Waiting code={code} isIn={followed.link.is !== 'unavailable'} />
      )}
      <Controls
        look={look}
        questions={questions.filter(({ isAnswered }) => !isAnswered).length}
        onMove={move}
        onSlides={() => setSheet('slides')}
        onAsk={() => setSheet('ask')}
      />
      {sheet !== null && (
        <Suspense>
          <Sheets
            sheet={sheet}
            look={look}
            followed={followed}
            following={following}
            onClose={() => setSheet(null)}
          />
        </Suspense>
      )}
    </main>
  );
}

/** What lies over a slide that is the stage's own: nothing of it over another one. */
function viewFor(look: Looking, view: AudienceView | null): AudienceView | null {
  return look.isLive ? view : null;
}

/** One slide back, or on as far as was shown. */
function useMoves(look: Looking | null): (by: 1 | -1) => void {
  const latest = useRef(look);
  latest.current = look;
  return useCallback((by) => {
    const now = latest.current;
    if (!now) return;
    const slide = now.position.slide + by;
    if (slide >= 1 && slide <= now.seen.slide) now.goTo(slide);
  }, []);
}

function useTitle(look: Looking | null): void {
  const title = look && SLIDES[look.position.slide - 1]?.title;
  useEffect(() => {
    document.title = title ? `${title} · Machete Mode` : 'Follow the talk · Machete Mode';
  }, [title]);
}

/** Another slide is read from its top. */
function useTop(look: Looking | null): void {
  const slide = look?.position.slide ?? 0;
  const shown = useRef(slide);
  useEffect(() => {
    if (shown.current !== slide) window.scrollTo(0, 0);
    shown.current = slide;
  }, [slide]);
}
