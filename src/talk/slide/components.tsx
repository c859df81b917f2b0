import type { MDXComponents } from 'mdx/types';
import { lazy, type ReactNode, Suspense, use } from 'react';
import { isStageName } from '#case';
import { type SlideLayout, Step } from '#deck';
import { CaseFile } from './CaseFile.tsx';
import { Cut } from './Cut.tsx';
import { Fallible } from './Fallible.tsx';
import { Paper } from './Paper.tsx';
import { StillCase } from './StillCase.tsx';
import { CurrentPart, CurrentSurface } from './slide-part.ts';

const LiveCase = lazy(() => import('../../live/index.ts').then((live) => ({ default: live.LiveCase })));

interface PartProps {
  readonly index: number;
  readonly children?: ReactNode;
}

function Slide({ index, children }: PartProps) {
  const current = use(CurrentPart);
  return current.part === 'slide' && current.index === index ? children : null;
}

function Notes({ index, children }: PartProps) {
  const current = use(CurrentPart);
  return current.part === 'notes' && current.index === index ? children : null;
}

/** A case's panels where they can be used, and a still picture of them elsewhere. */
function LiveCaseOnSlide({ id, stage = 'buggy' }: { readonly id: string; readonly stage?: string }) {
  const { isLive, Case: Still = StillCase, takeKeyboard } = use(CurrentSurface);
  // The build refuses a slide with another stage.
  if (!isStageName(stage)) return null;
  const still = <Still id={id} stage={stage} />;
  if (!isLive) return still;
  return (
    <Fallible what="The live panels" still={still}>
      <Suspense fallback={still}>
        <LiveCase id={id} stage={stage} onLeave={takeKeyboard} />
      </Suspense>
    </Fallible>
  );
}

/** What a slide's author may write besides Markdown. */
const slideComponents: MDXComponents = {
  Slide,
  Notes,
  Step,
  Paper,
  CaseFile,
  LiveCase: LiveCaseOnSlide,
};

/** The headline of a title slide is the one that the blade goes through. */
const titleComponents: MDXComponents = { ...slideComponents, h1: Cut };

export function componentsFor(layout: SlideLayout): MDXComponents {
  return layout === 'title' ? titleComponents : slideComponents;
}
