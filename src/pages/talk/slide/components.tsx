import type { MDXComponents } from 'mdx/types';
import { type ReactNode, use } from 'react';
import { type DeckSlide, Step } from '#deck';
import { CaseFile } from './CaseFile.tsx';
import { Cut } from './Cut.tsx';
import { LiveCaseOnSlide } from './LiveCaseOnSlide.tsx';
import { Paper } from './Paper.tsx';
import { CurrentPart } from './slide-part.ts';

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

/** What a slide's author may write besides Markdown. */
const slideComponents: MDXComponents = {
  Slide,
  Notes,
  Step,
  Paper,
  CaseFile,
  LiveCase: LiveCaseOnSlide,
};

/** A headline that the blade goes through. */
const cutComponents: MDXComponents = { ...slideComponents, h1: Cut };

/** The blade cuts the talk's title, and the statement that opens a section. */
export function componentsFor({
  layout,
  indexInSection,
}: Pick<DeckSlide, 'layout' | 'indexInSection'>): MDXComponents {
  const isCut = layout === 'title' || (layout === 'statement' && indexInSection === 0);
  return isCut ? cutComponents : slideComponents;
}
