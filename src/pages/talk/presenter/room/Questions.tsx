import type { DeskQuestion } from '../../../../room/index.ts';
import { type OpenRoom, orders } from '../../../../session/index.ts';
import { DeskButton } from '../DeskButton.tsx';
import styles from './Questions.module.css';

/** What the room asks, the most wanted first. */
export function Questions({ room: { questions, over } }: { readonly room: OpenRoom }) {
  const [open, done] = [questions.filter((each) => !isDone(each)), questions.filter(isDone)];
  const shown = over?.is === 'question' ? over.id : null;
  return (
    <section aria-label="Questions" className={styles.questions}>
      <h3 className="caption">Questions</h3>
      {questions.length === 0 && <p className="muted">None so far. People ask on their phones.</p>}
      <QuestionList questions={open} shown={shown} />
      {done.length > 0 && (
        <details>
          <summary className="muted">{done.length} answered or hidden</summary>
          <QuestionList questions={done} shown={shown} />
        </details>
      )}
    </section>
  );
}

function isDone({ isAnswered, isHidden }: DeskQuestion): boolean {
  return isAnswered || isHidden;
}

interface QuestionListProps {
  readonly questions: readonly DeskQuestion[];
  /** The one on the slide. */
  readonly shown: string | null;
}

function QuestionList({ questions, shown }: QuestionListProps) {
  return (
    <ul>
      {questions.map(({ id, text, name, votes, isAnswered, isHidden }) => (
        <li key={id} className={styles.question}>
          <p className={styles.votes}>
            {votes}
            <span className="visually-hidden"> {votes === 1 ? 'wants' : 'want'} to know</span>
          </p>
          <div>
            <p className={styles.text} dir="auto">
              {text}
            </p>
            <p className="muted">
              {name ?? 'Anonymous'}
              {isAnswered && ' · answered'}
              {isHidden && ' · hidden'}
            </p>
            <div className={styles.ways}>
              {!isHidden && (
                <DeskButton
                  pressed={shown === id}
                  onClick={() => orders.cover(shown === id ? null : { is: 'question', id })}
                >
                  On the slide
                </DeskButton>
              )}
              <DeskButton pressed={isAnswered} onClick={() => orders.markAnswered(id, !isAnswered)}>
                Answered
              </DeskButton>
              <DeskButton pressed={isHidden} onClick={() => orders.hideQuestion(id, !isHidden)}>
                Hidden
              </DeskButton>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
