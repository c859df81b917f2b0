import type { ReactNode, Ref } from 'react';
import styles from './BenchPage.module.css';
import { GoTo } from './GoTo.tsx';
import { Home } from './PageBar.tsx';

interface BenchPageProps {
  readonly title: string;
  /** Beside the title. */
  readonly tools: ReactNode;
  /** Below the title: always one line, so that the panels stay where they are from case to case. */
  readonly places?: ReactNode;
  readonly header?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A page that uses the whole window, without slides: a bar on top, and the last child fills the rest. */
export function BenchPage({ title, tools, places, header, children }: BenchPageProps) {
  return (
    <main className={styles.page}>
      <header ref={header} tabIndex={-1} className={styles.header}>
        <div className={styles.bar}>
          <Home isMarkOnly />
          <h1 title={title}>{title}</h1>
          <div className={styles.tools}>{tools}</div>
          <GoTo className={styles.goTo} />
        </div>
        {places && <div className={styles.places}>{places}</div>}
      </header>
      {children}
    </main>
  );
}
