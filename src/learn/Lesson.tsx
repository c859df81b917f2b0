import { useRef } from 'react';
import { CASES } from '../case/catalogue.ts';
import { LiveCase } from '../live/index.ts';
import styles from './Lesson.module.css';
import { NoSuchCase } from './NoSuchCase.tsx';

/** A case without a speaker: what happened, and the project as it was found. */
export function Lesson({ caseId }: { readonly caseId: string }) {
  const story = useRef<HTMLElement>(null);
  const found = CASES.find(({ id }) => id === caseId);
  if (!found) return <NoSuchCase caseId={caseId} />;
  return (
    <main className={styles.lesson}>
      <header ref={story} tabIndex={-1}>
        <h1>{found.title}</h1>
        <p>{found.story}</p>
      </header>
      <LiveCase id={caseId} stage="buggy" onLeave={() => story.current?.focus()} />
    </main>
  );
}
