import {
  lazy,
  type Ref,
  type RefObject,
  Suspense,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { type DeckSlide, LitLinesProvider } from '#deck';
import { PointedAt } from '../../../bench/light.ts';
import { useSession } from '../../../session/index.ts';
import { keyCaps, keyOf } from '../../../ui/index.ts';
import { SlideView } from '../slide/SlideView.tsx';
import type { Surface } from '../slide/slide-part.ts';
import { Drawing } from './drawing/Drawing.tsx';
import type { Tool } from './drawing/use-pointer.ts';
import { RoomOver } from './RoomOver.tsx';
import styles from './ShownSlide.module.css';
import { useSpotlight } from './use-spotlight.ts';
import { usePollOnSlide } from './vote/use-poll-on-slide.ts';

/** Not needed for the first slide. */
const VoteStrip = lazy(async () => ({ default: (await import('./vote/VoteStrip.tsx')).VoteStrip }));

interface ShownSlideProps {
  readonly slide: DeckSlide;
  readonly step: number;
  readonly surface: Surface;
  readonly tool: Tool;
  readonly ref: Ref<HTMLElement | null>;
}

/** The slide that the audience sees, with type size, spotlight, ink and laser. */
export function ShownSlide({ slide, step, surface, tool, ref }: ShownSlideProps) {
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => box.current);
  useFittingFont(box);
  const { below, pointed } = usePollOnSlide(slide);
  const { lit, onPointerDown, onPointerMove } = useSpotlight(box, slide.number);
  return (
    <div ref={box} className={styles.shown} onPointerDown={onPointerDown} onPointerMove={onPointerMove}>
      <LitLinesProvider value={lit}>
        <PointedAt value={pointed}>
          <SlideView
            slide={slide}
            step={step}
            surface={surface}
            below={
              below && (
                <Suspense>
                  <VoteStrip poll={below} />
                </Suspense>
              )
            }
          />
        </PointedAt>
      </LitLinesProvider>
      <RoomOver />
      <Drawing slide={slide.number} tool={tool} />
      <p className={styles.wayBack}>
        <kbd>{keyCaps(keyOf('leave')).join(' ')}</kbd> back to the slides
      </p>
    </div>
  );
}

const STEP = 0.05;

/**
 * Sets the type on the slide below `ref` to the size that the speaker chose, or as large as fits: nothing may be cut off.
 * Panels scroll, so a live slide takes any size.
 */
function useFittingFont(ref: RefObject<HTMLElement | null>): void {
  const wanted = useSession(({ show }) => show.fontScale);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const adjust = () => {
      let scale = wanted;
      element.style.setProperty('--font-scale', String(scale));
      while (scale > 1 && isCut(element)) {
        scale = Math.max(1, scale - STEP);
        element.style.setProperty('--font-scale', scale.toFixed(2));
      }
    };
    adjust();
    if (wanted <= 1) return;
    const resized = new ResizeObserver(adjust);
    resized.observe(element);
    // Another slide, or content that arrives after its slide.
    const changed = new MutationObserver(adjust);
    for (const content of element.querySelectorAll(CONTENT)) changed.observe(content, { childList: true });
    return () => {
      resized.disconnect();
      changed.disconnect();
    };
  }, [ref, wanted]);
}

const CONTENT = '[data-content]';

/** Whether something on the slide overflows. */
function isCut(element: HTMLElement): boolean {
  const content = element.querySelector<HTMLElement>(CONTENT);
  if (!content || content.closest('[data-layout="live"]')) return false;
  if (content.scrollHeight > content.clientHeight + 1 || content.scrollWidth > content.clientWidth + 1)
    return true;
  return [...content.querySelectorAll('pre')].some((pre) => pre.scrollWidth > pre.clientWidth + 1);
}
