import { type ComponentProps, useRef, useState } from 'react';
import { useLitLines } from '#deck';
import { Button, useCopied } from '../../../ui/index.ts';
import { SlideContent } from '../../talk/slide/SlideView.tsx';
import { STILL, type Surface } from '../../talk/slide/slide-part.ts';
import { useDimmedLines } from '../../talk/slide/use-dimmed-lines.ts';
import { AsOnStage, type FollowedSlideProps } from './AsOnStage.tsx';
import { ExhibitsBelow } from './ExhibitsBelow.tsx';
import { CaseOnPage } from './FollowedOnSlide.tsx';
import styles from './ReadSlide.module.css';

const PAGE: Surface = { ...STILL, Case: CaseOnPage, Code: CopiedCode };

/** A slide as a page to be read on a phone: one column, nothing smaller than a text, and what is wide scrolls by itself. */
export function ReadSlide({ slide, step, view }: FollowedSlideProps) {
  const content = useRef<HTMLDivElement>(null);
  const [isLarge, setLarge] = useState(false);
  useDimmedLines(content, useLitLines());
  const isDiagram = slide.layout === 'diagram';
  return (
    <article
      className={styles.read}
      data-layout={slide.layout}
      aria-label={`Slide ${slide.number}: ${slide.title}`}
    >
      <Pointed slide={slide} step={step} view={view} />
      <p className={styles.kicker}>
        {slide.section.label && <span>{slide.section.label}</span>} <b>{slide.kicker}</b>
      </p>
      <div ref={content} className={styles.content} data-large={isLarge || undefined}>
        <SlideContent slide={slide} step={step} surface={PAGE} />
      </div>
      {isDiagram && (
        <Button large aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
          Enlarge the drawing
        </Button>
      )}
      <ExhibitsBelow within={content} />
    </article>
  );
}

/** Once the speaker has pointed at this slide, or drawn on it: a picture of it, where that can be seen. */
function Pointed(props: FollowedSlideProps) {
  const [isPointed, setPointed] = useState(false);
  const { pointer = null, ink = [] } = props.view ?? {};
  if (!isPointed && (pointer !== null || ink.length > 0)) setPointed(true);
  if (!isPointed) return null;
  return (
    <figure className={styles.pointed} inert>
      <AsOnStage {...props} />
      <figcaption>{pointer ? 'The speaker points here.' : 'What the speaker has pointed at.'}</figcaption>
    </figure>
  );
}

/** Code that an author has written on a slide, to be taken along. */
function CopiedCode(props: ComponentProps<'pre'>) {
  const code = useRef<HTMLPreElement>(null);
  const { status, copy } = useCopied();
  return (
    <div className={styles.code}>
      <pre {...props} ref={code} />
      <Button className={styles.copy} onClick={() => void copy(textOf(code.current))}>
        {status === 'copied' ? 'Copied' : status === 'refused' ? 'Select it by hand' : 'Copy'}
      </Button>
    </div>
  );
}

/** The lines that are there already: others wait for their click. */
function textOf(code: HTMLElement | null): string {
  const lines = [...(code?.querySelectorAll<HTMLElement>('.line') ?? [])];
  if (lines.length === 0) return code?.textContent ?? '';
  return lines
    .filter((line) => getComputedStyle(line).opacity !== '0')
    .map((line) => `${line.textContent ?? ''}\n`)
    .join('');
}
