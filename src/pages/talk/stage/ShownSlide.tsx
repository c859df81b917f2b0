import type { Ref } from 'react';
import { useImperativeHandle, useRef } from 'react';
import { type DeckSlide, LitLinesProvider } from '#deck';
import { SlideView } from '../slide/SlideView.tsx';
import type { Surface } from '../slide/slide-part.ts';
import { Drawing } from './drawing/Drawing.tsx';
import type { Tool } from './drawing/tool.ts';
import styles from './ShownSlide.module.css';
import { useFittingFont } from './screen/use-fitting-font.ts';
import { useSpotlight } from './spotlight/use-spotlight.ts';

interface ShownSlideProps {
  readonly slide: DeckSlide;
  readonly step: number;
  readonly surface: Surface;
  readonly tool: Tool;
  readonly ref: Ref<HTMLElement | null>;
}

/** The slide that the room sees, with all that was done to it: type size, spotlight, ink and laser. */
export function ShownSlide({ slide, step, surface, tool, ref }: ShownSlideProps) {
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => box.current);
  useFittingFont(box);
  const { lit, onPointerDown, onPointerMove } = useSpotlight(box, slide.number);
  return (
    <div ref={box} className={styles.shown} onPointerDown={onPointerDown} onPointerMove={onPointerMove}>
      <LitLinesProvider value={lit}>
        <SlideView slide={slide} step={step} surface={surface} />
      </LitLinesProvider>
      <Drawing slide={slide.number} tool={tool} />
    </div>
  );
}
