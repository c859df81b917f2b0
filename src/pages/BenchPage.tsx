import type { ReactNode, Ref } from 'react';
import styles from './BenchPage.module.css';

interface BenchPageProps {
  readonly title: string;
  /** What stands beside the title. */
  readonly tools: ReactNode;
  readonly header?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A page that works in the whole window, without slides: a line on top, and the last part takes the room that is left. */
export function BenchPage({ title, tools, header, children }: BenchPageProps) {
  return (
    <main className={styles.page}>
      <header ref={header} tabIndex={-1} className={styles.header}>
        <h1>{title}</h1>
        {tools}
      </header>
      {children}
    </main>
  );
}
