import type { MDXComponents } from 'mdx/types';
import { type CSSProperties, type ReactNode, use } from 'react';
import { type DeckSlide, Step, useSteps } from '#deck';
import { Cut } from '../../../ui/index.ts';
import { CaseOnSlide } from './CaseOnSlide.tsx';
import styles from './components.module.css';
import { CurrentPart, type Part } from './slide-part.ts';

interface PartProps {
  readonly index: number;
  readonly children?: ReactNode;
}

/** Shows its slide's part of a section where that is asked for. */
function asPart(part: Part) {
  return ({ index, children }: PartProps) => {
    const current = use(CurrentPart);
    return current.part === part && current.index === index ? children : null;
  };
}

/** What to do on this slide if there is no time. */
function Late({ children }: { readonly children: ReactNode }) {
  return (
    <p data-aside="late">
      <b>Late:</b> {children}
    </p>
  );
}

/** What to do on this slide if its run does not come. */
function IfItFails({ children }: { readonly children: ReactNode }) {
  return (
    <p data-aside="fails">
      <b>If it fails:</b> {children}
    </p>
  );
}

/** Something that was found, laid on the slide. */
function Paper({ children }: { readonly children: ReactNode }) {
  return (
    <div data-paper className={styles.paper}>
      {children}
    </div>
  );
}

interface CaseFileProps {
  readonly file: string;
  /** Groups of lines, separated by `;`: each comes with a click. */
  readonly reveal?: string;
  /** The clicks before its first one. */
  readonly after?: number;
  /** The lines, put here by the build. */
  readonly children: ReactNode;
}

/** Lines of a case's file on a slide; those that the stage has added are steel. */
function CaseFile({ file, reveal = '', after, children }: CaseFileProps) {
  const shown = useSteps(after, reveal.split(';').length);
  return (
    <figure className={styles.file} style={{ '--shown': shown } as CSSProperties}>
      <figcaption className="file-name">{file.replace(/^site-packages\//, '')}</figcaption>
      {children}
    </figure>
  );
}

/** The headline that the blade goes through. */
function CutHeadline({ children }: { readonly children?: ReactNode }) {
  return <Cut className={styles.cut}>{children}</Cut>;
}

/** What a slide's author may write besides Markdown. */
const slideComponents: MDXComponents = {
  Slide: asPart('slide'),
  Notes: asPart('notes'),
  Asides: asPart('asides'),
  Late,
  IfItFails,
  Step,
  Paper,
  CaseFile,
  LiveCase: CaseOnSlide,
};

const cutComponents: MDXComponents = { ...slideComponents, h1: CutHeadline };

/** The blade cuts the talk's title, and the statement that opens a section. */
export function componentsFor({
  layout,
  indexInSection,
}: Pick<DeckSlide, 'layout' | 'indexInSection'>): MDXComponents {
  const isCut = layout === 'title' || (layout === 'statement' && indexInSection === 0);
  return isCut ? cutComponents : slideComponents;
}
