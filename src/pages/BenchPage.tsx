import type { ReactNode, Ref } from 'react';
import styles from './BenchPage.module.css';

interface BenchPageProps {
  readonly title: string;
  /** Beside the title. */
  readonly tools: ReactNode;
  readonly header?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A page that uses the whole window, without slides: a bar on top, and the last child fills the rest. */
export function BenchPage({ title, tools, header, children }: BenchPageProps) {
  return (
    <main className={styles.page}>
      <header ref={header} tabIndex={-1} className={styles.header}>
        <h1 title={title}>{title}</h1>
        {tools}
      </header>
      {children}
    </main>
  );
}
