import { Link } from 'wouter';
import { first } from '#deck';
import { addresses } from '../addresses.ts';
import { SLIDES } from '../talk/the-deck.ts';
import styles from './Roads.module.css';

/** For who gives the talk. */
export function TalkRoad() {
  return (
    <section aria-labelledby="talk" className={styles.road}>
      <h2 id="talk">Give the talk</h2>
      <p className={styles.first}>
        <Link href={addresses.talk(first)} className="way-on">
          Start the talk
        </Link>
      </p>
      <ul className={styles.ways}>
        <li>
          <Link href={addresses.presenter(first)}>Presenter</Link>
          <span>Notes and clock</span>
        </li>
        <li>
          <Link href={addresses.preflight}>Preflight</Link>
          <span>Checks this machine</span>
        </li>
        <li>
          <Link href={addresses.overview}>All {SLIDES.length} slides</Link>
          <span>At a glance</span>
        </li>
        <li>
          <Link href={addresses.print}>Print</Link>
          <span>
            Slides or <Link href={addresses.printOf('handout')}>handout</Link>
          </span>
        </li>
      </ul>
    </section>
  );
}
