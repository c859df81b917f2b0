import { Link } from 'wouter';
import { next, type Position } from '#deck';
import { useOnStage } from '../../offline/index.ts';
import { addresses } from '../addresses.ts';
import { Miniature } from '../slide/Miniature.tsx';
import { SlideNotes } from '../slide/SlideView.tsx';
import { useDeckKeys } from '../stage/use-deck-keys.ts';
import { usePosition } from '../stage/use-position.ts';
import { SLIDES } from '../the-deck.ts';
import { Clock } from './Clock.tsx';
import styles from './Presenter.module.css';

/** For the speaker's own screen: this slide, what the next click shows, the notes and the time. */
export function Presenter() {
  const [position, go] = usePosition(addresses.presenter);
  useDeckKeys(go);
  useOnStage();
  const slide = SLIDES[position.slide - 1];
  if (!slide) return null;
  return (
    <main className={styles.presenter}>
      <h1 className={styles.title}>
        {slide.number} / {SLIDES.length} {slide.title}
      </h1>
      <Picture name="Now" position={position} />
      <Picture name="Next" position={next(SLIDES, position)} />
      <section aria-label="Notes" className={styles.notes}>
        {slide.hasNotes ? <SlideNotes slide={slide} /> : <p>No notes.</p>}
      </section>
      <footer className={styles.foot}>
        <Clock />
        <span>
          {slide.section.title} · planned {slide.section.minutes} min
        </span>
        <Link href={addresses.talk(position)}>Show on this screen</Link>
      </footer>
    </main>
  );
}

function Picture({ name, position }: { readonly name: string; readonly position: Position }) {
  const slide = SLIDES[position.slide - 1];
  return (
    <section aria-label={name}>
      <h2 className={styles.name}>{name}</h2>
      {slide && <Miniature slide={slide} step={position.step} />}
    </section>
  );
}
