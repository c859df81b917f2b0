import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { at } from '#case';
import type { DeckSlide } from '#deck';
import { Button, chordOf, Dialog } from '../../../ui/index.ts';
import { Miniature } from '../slide/SlideView.tsx';
import { SECTIONS, SLIDES } from '../the-deck.ts';
import { cellToward, type Toward } from './cell-toward.ts';
import styles from './OverviewGrid.module.css';
import { WITH_EVIDENCE } from './with-evidence.tsx';

/** What makes a control the control of its cell. */
interface CellLook {
  readonly className: string | undefined;
  readonly 'data-cell': '';
  readonly 'data-first'?: '';
  readonly 'aria-current'?: 'page';
}

interface OverviewGridProps {
  readonly current: number | null;
  /** The link or button that leads to a slide. */
  readonly children: (slide: DeckSlide, look: CellLook) => ReactNode;
}

const ARROWS: Readonly<Record<string, Toward>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Small pictures of all slides in their last step, by section; arrow keys move between them. */
export function OverviewGrid({ current, children }: OverviewGridProps) {
  const name = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const toward = at(ARROWS, chordOf(event.nativeEvent) ?? '');
    if (!toward) return;
    event.preventDefault();
    const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
    const from = cells.indexOf(document.activeElement as HTMLElement);
    const places = cells.map((cell) => cell.getBoundingClientRect());
    cells[cellToward(toward, from, places)]?.focus();
  };
  return (
    <ol className={styles.sections} onKeyDown={onKeyDown}>
      {SECTIONS.map(({ id, label, title }, index) => (
        <li key={id}>
          <section aria-labelledby={`${name}${id}`}>
            <h2 id={`${name}${id}`} className={styles.section}>
              {label && <span>{label}</span>} {title}
            </h2>
            <ol className={styles.grid}>
              {SLIDES.filter(({ sectionIndex }) => sectionIndex === index).map((slide) => (
                <li key={slide.number} className={styles.cell}>
                  <Miniature slide={slide} step={slide.steps} surface={WITH_EVIDENCE} />
                  {children(slide, {
                    className: styles.name,
                    'data-cell': '',
                    ...(slide.number === current ? { 'data-first': '', 'aria-current': 'page' } : {}),
                  })}
                </li>
              ))}
            </ol>
          </section>
        </li>
      ))}
    </ol>
  );
}

interface OverviewSheetProps {
  readonly current: number;
  readonly onGo: (slide: number) => void;
  readonly onClose: () => void;
}

/** All slides at a glance, over the current one. */
export function OverviewSheet({ current, onGo, onClose }: OverviewSheetProps) {
  return (
    <Dialog name="All slides" onClose={onClose} className={styles.sheet}>
      <header className={styles.head}>
        <h1>All slides</h1>
        <Button onClick={onClose}>Close</Button>
      </header>
      <OverviewGrid current={current}>
        {(slide, look) => (
          <button type="button" onClick={() => onGo(slide.number)} {...look}>
            {slide.number} {slide.title}
          </button>
        )}
      </OverviewGrid>
    </Dialog>
  );
}
