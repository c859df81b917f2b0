import { Children, type ReactNode } from 'react';
import { Link } from 'wouter';
import { addresses } from './addresses.ts';
import { GoTo } from './GoTo.tsx';
import styles from './PageBar.module.css';

/** The way home. In a bar full of other things its mark alone is shown. */
export function Home({ isMarkOnly = false }: { readonly isMarkOnly?: boolean }) {
  return (
    <Link href={addresses.cover} className={styles.home} title="To the cover">
      <Mark />
      <span className={isMarkOnly ? 'visually-hidden' : styles.name}>Machete-mode debugging</span>
    </Link>
  );
}

/** An M that the blade went through. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={styles.mark}>
      <path d="M6 21V6l10 9.5L26 6v8.5M6 26v3M26 19.5V29" className={styles.letter} />
      <path d="M0 25.5 32 15" className={styles.blade} />
    </svg>
  );
}

interface PageBarProps {
  /** Links to the pages between the cover and this one. */
  readonly children?: ReactNode;
}

/** On top of every page that has no bar of its own: the way home, the pages above this one, and the palette. */
export function PageBar({ children }: PageBarProps) {
  return (
    <nav aria-label="Ways from here" className={styles.bar}>
      <div className={styles.row}>
        <ol className={styles.way}>
          <li>
            <Home />
          </li>
          {Children.map(children, (link) => (
            <li>{link}</li>
          ))}
        </ol>
        <GoTo className={styles.goTo} />
      </div>
    </nav>
  );
}
