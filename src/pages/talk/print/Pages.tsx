import { use } from 'react';
import { Link } from 'wouter';
import { addresses } from '../../addresses.ts';
import { SlideView } from '../slide/SlideView.tsx';
import { SLIDES } from '../the-deck.ts';
import { Handout } from './Handout.tsx';
import type { PrintKind } from './kinds.ts';
import styles from './Print.module.css';
import { everything, useIsPrintable } from './ready.ts';
import { PAPER } from './surfaces.ts';

const NAMES: Readonly<Record<PrintKind, string>> = {
  slides: 'A page a slide',
  steps: 'A page a step',
  handout: 'Handout with notes and evidence',
};

/** The pages, and above them, on the screen alone, what else can be printed. */
export function Pages({ kind }: { readonly kind: PrintKind }) {
  use(everything());
  const isPrintable = useIsPrintable();
  return (
    <main
      className={styles.pages}
      data-print={kind}
      // Ink is dark, and a handout is mostly text.
      data-theme={kind === 'handout' ? 'light' : undefined}
      aria-busy={!isPrintable}
    >
      <header className={styles.bar}>
        <h1>Print</h1>
        <nav aria-label="What to print">
          {Object.entries(NAMES).map(([each, name]) => (
            <Link key={each} href={addresses.printOf(each)} aria-current={each === kind ? 'page' : undefined}>
              {name}
            </Link>
          ))}
          <Link href={addresses.cover}>Cover</Link>
        </nav>
        <p>
          <kbd>Ctrl P</kbd> prints these pages, in the colours that are shown here.
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
