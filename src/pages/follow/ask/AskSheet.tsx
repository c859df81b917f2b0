import type { Followed, Following } from '../../../room/index.ts';
import { TitledDialog } from '../../../ui/index.ts';
import { AskForm } from './AskForm.tsx';
import styles from './AskSheet.module.css';
import { inOrder } from './in-order.ts';
import { QuestionRow } from './QuestionRow.tsx';

interface AskSheetProps {
  readonly followed: Followed;
  /** `null` while the way to the room is not known. */
  readonly following: Following | null;
  readonly onClose: () => void;
}

/** What the room wants to know, and how to ask it. */
export function AskSheet({ followed, following, onClose }: AskSheetProps) {
  const { questions, mine, view } = followed;
  const listed = inOrder(questions);
  const own = new Set(mine.asking.questions.map(({ id }) => id));
  const onStage = view?.over?.is === 'question' ? view.over.id : null;
  return (
    <TitledDialog name="Questions" onClose={onClose} className={styles.sheet}>
      <AskForm asking={mine.asking} following={following} />
      {listed.length === 0 ? (
        <p className="muted">Nobody has asked yet.</p>
      ) : (
        <ul className={styles.list} aria-label="Questions of the room">
          {listed.map((question) => (
            <QuestionRow
              key={question.id}
              question={question}
              isOwn={own.has(question.id)}
              isLiked={mine.liked.includes(question.id)}
              isOnStage={question.id === onStage}
              onLike={(isLiked) => following?.like(question.id, isLiked)}
              onWithdraw={() => following?.withdraw(question.id)}
            />
          ))}
        </ul>
      )}
    </TitledDialog>
  );
}
