import { Suspense, use } from 'react';
import { Link } from 'wouter';
import { askedTheme, usePageTheme } from '../../../ui/index.ts';
import { addresses } from '../../addresses.ts';
import { PageBar } from '../../PageBar.tsx';
import { SlideView } from '../slide/SlideView.tsx';
import { SLIDES } from '../the-deck.ts';
import { Handout, PAPER } from './Handout.tsx';
import styles from './Print.module.css';
import { everything, useIsPrintable } from './ready.ts';

/** What can be printed: a page a slide, a page a step, or slides with notes and evidence to read later. */
const KINDS = {
  slides: 'A page a slide',
  steps: 'A page a step',
  handout: 'Handout with notes and evidence',
} as const;
type Kind = keyof typeof KINDS;

/** The talk on paper. @param kind as in the address */
export function Print({ kind = '' }: { readonly kind: string | undefined }) {
  const known = isKind(kind) ? kind : 'slides';
  return (
    <Suspense fallback={<main aria-busy="true">Laying out the pages…</main>}>
      <Pages key={known} kind={known} />
    </Suspense>
  );
}

function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}

/** The pages, and above them, only on the screen, what else can be printed. */
function Pages({ kind }: { readonly kind: Kind }) {
  use(everything());
  // Paper is light, and so is its canvas. Slides that are to be shown as a PDF may be dark; a handout is mostly text.
  usePageTheme(kind === 'handout' || askedTheme() !== 'dark' ? 'light' : null);
  const isPrintable = useIsPrintable();
  return (
    <main className={styles.pages} data-print={kind} aria-busy={!isPrintable}>
      <header className={styles.bar}>
        <PageBar />
        <h1>Print</h1>
        <nav aria-label="What to print" className="words">
          {Object.entries(KINDS).map(([each, name]) => (
            <Link key={each} href={addresses.printOf(each)} aria-current={each === kind ? 'page' : undefined}>
              {name}
            </Link>
          ))}
        </nav>
        <p className="muted">
          <kbd>Ctrl P</kbd> prints these pages in the colours shown here.
        </p>
      </header>
      {kind === 'handout' ? <Handout /> : <Slides withSteps={kind === 'steps'} />}
    </main>
  );
}

function Slides({ withSteps }: { readonly withSteps: boolean }) {
  return SLIDES.flatMap((slide) => {
    const steps = withSteps ? Array.from({ length: slide.steps + 1 }, (_, step) => step) : [slide.steps];
    return steps.map((step) => (
      <div key={`${slide.number}/${step}`} className={styles.page} data-page={`${slide.number}/${step}`}>
        <SlideView slide={slide} step={step} surface={PAPER} />
      </div>
    ));
  });
}
