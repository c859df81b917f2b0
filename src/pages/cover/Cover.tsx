import { Link } from 'wouter';
import { first } from '#deck';
import { CASES, onPackages } from '../../case/catalogue.ts';
import { OfflineBadge, UpdateOffer } from '../../offline/index.ts';
import { type Action, KEYS, keyCaps, keyOf } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import { GoTo } from '../GoTo.tsx';
import { SLIDES } from '../talk/the-deck.ts';
import styles from './Cover.module.css';

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** The way in: to give the talk, to prepare it, or to learn alone. */
export function Cover() {
  return (
    <main className={styles.cover}>
      <header className={styles.head}>
        <h1 className={styles.title}>Machete-mode debugging</h1>
        <p className={styles.lead}>
          Mysteries in Python, live: each one in an editor on its slide, run by a real CPython in this
          browser.
        </p>
      </header>
      <nav aria-label="The talk" className={styles.ways}>
        <Link href={addresses.talk(first)} className="way-on">
          Start the talk
        </Link>
        <Link href={addresses.presenter(first)}>Presenter</Link>
        <Link href={addresses.overview}>All {SLIDES.length} slides</Link>
        <Link href={addresses.print}>Print</Link>
        <Link href={addresses.preflight}>Preflight</Link>
      </nav>
      <p className={styles.own}>
        <Link href={addresses.own}>Bring your own bug</Link> ·{' '}
        <Link href={addresses.hooks}>The hook shelf</Link>
      </p>
      <section aria-labelledby="cases" className={styles.cases}>
        <header className="ends">
          <h2 id="cases" className="caption">
            Cases to solve on your own
          </h2>
          <GoTo />
        </header>
        <ul>
          {CASES.filter(({ packages }) => packages.length === 0).map(({ id, title, story }) => (
            <li key={id}>
              <Link href={addresses.lesson(id)}>{title}</Link>
              <p>{firstSentence(story)}</p>
              {onPackages(id).map((real) => (
                <Link key={real.id} href={addresses.lesson(real.id)} className={styles.real}>
                  {real.title}
                </Link>
              ))}
            </li>
          ))}
        </ul>
      </section>
      <div className={styles.copy}>
        <OfflineBadge />
        <UpdateOffer />
      </div>
      <Keys />
    </main>
  );
}

/** Enough to begin with: the help has the rest. */
const FIRST_KEYS: readonly Action[] = ['forward', 'back', 'first', 'last', 'run', 'leave', 'theme', 'help'];

function Keys() {
  return (
    <ul aria-label="Keys" className={styles.keys}>
      {KEYS.filter(({ action }) => FIRST_KEYS.includes(action)).map(({ action, does }) => (
        <li key={action}>
          <kbd>{keyCaps(keyOf(action)).join(' ')}</kbd> {does}
        </li>
      ))}
    </ul>
  );
}
