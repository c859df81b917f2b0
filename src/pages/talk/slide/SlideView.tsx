import { type ReactNode, Suspense, use, useMemo } from 'react';
import { ClicksProvider, type DeckSlide, type SectionEntry } from '#deck';
import { Fallible } from '../../../ui/index.ts';
import { loadedOnce } from '../../../ui/loaded-once.ts';
import { SECTIONS, SLIDES } from '../the-deck.ts';
import { componentsFor } from './components.tsx';
import styles from './SlideView.module.css';
import { CurrentPart, CurrentSurface, type Part, STILL, type Surface } from './slide-part.ts';

interface SlideViewProps {
  readonly slide: DeckSlide;
  readonly step: number;
  readonly surface: Surface;
  /** Between what is on the slide and its foot. */
  readonly below?: ReactNode;
}

/** One slide, laid out for the box around it. */
export function SlideView({ slide, step, surface, below }: SlideViewProps) {
  const { section, layout, number } = slide;
  return (
    <div className={styles.canvas}>
      <article className={styles.slide} data-layout={layout} aria-label={`Slide ${number}: ${slide.title}`}>
        <p className={styles.kicker}>
          {section.label && <span>{section.label}</span>} <b>{slide.kicker}</b>
        </p>
        <div className={styles.content} data-content>
          <SlideContent slide={slide} step={step} surface={surface} />
        </div>
        {below}
        <footer className={styles.foot}>
          <Trail current={slide.sectionIndex} />
          <span>
            {number} / {SLIDES.length}
          </span>
        </footer>
      </article>
    </div>
  );
}

/** What its author wrote on a slide, for any box around it. */
export function SlideContent({ slide, step, surface }: SlideViewProps) {
  return (
    <CurrentSurface value={surface}>
      <ClicksProvider value={step}>
        <Fallible key={slide.number} what="This slide" still={<h1>{slide.title}</h1>}>
          <Suspense fallback={<h1>{slide.title}</h1>}>
            <SectionPart slide={slide} part="slide" />
          </Suspense>
        </Fallible>
      </ClicksProvider>
    </CurrentSurface>
  );
}

/** How far the talk is: a short bar for each section. */
function Trail({ current }: { readonly current: number }) {
  const place = `Section ${current + 1} of ${SECTIONS.length}: ${SECTIONS[current]?.title ?? ''}`;
  return (
    <div role="img" aria-label={place} className={styles.trail}>
      {SECTIONS.map(({ id }, index) => (
        <span key={id} data-when={index < current ? 'past' : index === current ? 'now' : 'later'} />
      ))}
    </div>
  );
}

interface MiniatureProps {
  readonly slide: DeckSlide;
  readonly step: number;
  readonly surface?: Surface;
}

/** A small still picture of a slide. */
export function Miniature({ slide, step, surface = STILL }: MiniatureProps) {
  return (
    <div inert className={styles.miniature}>
      <SlideView slide={slide} step={step} surface={surface} />
    </div>
  );
}

/** What the speaker says on a slide. */
export function SlideNotes({ slide }: { readonly slide: DeckSlide }): ReactNode {
  return (
    <Suspense>
      <SectionPart slide={slide} part="notes" />
    </Suspense>
  );
}

/** What the speaker does on a slide if there is no time, or if something fails. */
export function SlideAsides({ slide }: { readonly slide: DeckSlide }): ReactNode {
  return (
    <Suspense>
      <SectionPart slide={slide} part="asides" />
    </Suspense>
  );
}

function SectionPart({ slide, part }: { readonly slide: DeckSlide; readonly part: Part }) {
  const Content = use(contentOf(slide.section));
  const index = slide.indexInSection;
  const current = useMemo(() => ({ index, part }), [index, part]);
  const { Code } = use(CurrentSurface);
  return (
    <CurrentPart value={current}>
      <Content components={{ ...componentsFor(slide), ...(Code && { pre: Code }) }} />
    </CurrentPart>
  );
}

/** The slides of a section, loaded once. */
export const contentOf = loadedOnce((section: SectionEntry) => section.load());
