import { type OpenRoom, useSession } from '../../../../session/index.ts';
import { counted } from '../../../../ui/words.ts';
import { DeskButton } from '../DeskButton.tsx';
import styles from './RoomButton.module.css';

interface RoomButtonProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The room in a word: how many follow, whether they are reached, and how many questions wait. */
export function RoomButton({ isOpen, onToggle }: RoomButtonProps) {
  const room = useSession((session) => session.room);
  const waiting = room.status === 'open' ? waitingQuestions(room) : 0;
  return (
    <DeskButton aria-expanded={isOpen} onClick={onToggle} className={styles.button}>
      Room
      {room.status === 'open' && (
        <span className={styles.state} data-link={room.link}>
          {' · '}
          {stateOf(room)}
        </span>
      )}
      {room.status === 'locked' && ' · locked'}
      {waiting > 0 && (
        <span className={styles.waiting}>
          {' '}
          <span aria-hidden>{waiting}</span>
          <span className="visually-hidden">{counted(waiting, 'open question')}</span>
        </span>
      )}
    </DeskButton>
  );
}

function stateOf({ link, followers }: OpenRoom): string {
  switch (link) {
    case 'connecting':
      return 'opening';
    case 'lost':
      return 'no link';
    case 'taken':
      return 'taken';
    case 'connected':
      return followers.toLocaleString('en');
  }
}

function waitingQuestions({ questions }: OpenRoom): number {
  return questions.filter(({ isAnswered, isHidden }) => !isAnswered && !isHidden).length;
}
