import type { AudienceView, Question } from '../../../room/index.ts';
import styles from './ShownQuestion.module.css';

interface ShownQuestionProps {
  readonly over: AudienceView['over'];
  readonly questions: readonly Question[];
}

/** The question that the speaker has put on the stage, big. */
export function ShownQuestion({ over, questions }: ShownQuestionProps) {
  const question = over?.is === 'question' ? questions.find(({ id }) => id === over.id) : undefined;
  if (!question) return null;
  return (
    <section aria-label="Question on the stage" className={styles.question}>
      <p className={styles.from}>{question.name ?? 'From the room'}</p>
      <p className={styles.text} dir="auto">
        {question.text}
      </p>
    </section>
  );
}
