import { Link } from 'wouter';
import { addresses } from './addresses.ts';
import styles from './Overview.module.css';
import { Miniature } from './slide/Miniature.tsx';
import { SLIDES } from './the-deck.ts';

/** All slides as a grid; each leads to its place in the talk. */
export function Overview() {
  return (
    <main className={styles.overview}>
      <h1>All slides</h1>
      <ol className={styles.grid}>
        {SLIDES.map((slide) => (
          <li key={slide.number} className={styles.cell}>
            <Miniature slide={slide} step={slide.steps} />
            <Link href={addresses.talk({ slide: slide.number, step: 0 })} className={styles.link}>
              {slide.number} {slide.title}
            </Link>
          </li>
        ))}
      </ol>
    </main>
  );
}
