import { useTeaching } from '../../../session/later.ts';
import { Button } from '../../../ui/index.ts';
import styles from './ClassNote.module.css';

/** What an instructor must know of the connection, whatever page is open. */
export function ClassNote() {
  const link = useTeaching((teaching) => (teaching.is === 'teaching' ? teaching.class.link : 'connected'));
  const host = useTeaching((teaching) => (teaching.is === 'teaching' ? teaching.host : null));
  const turnedAway = useTeaching((teaching) => (teaching.is === 'teaching' ? teaching.class.turnedAway : 0));
  const notKept = useTeaching((teaching) => (teaching.is === 'teaching' ? teaching.notKept : ''));
  return (
    <div role="alert" aria-label="Class" className={styles.place}>
      {link === 'taken' && (
        <div className={styles.note}>
          <p>Another page has taken the class: learners hear that one, and this one only looks on.</p>
          <Button large primary onClick={() => host?.takeBack()}>
            Take it back
          </Button>
        </div>
      )}
      {link === 'lost' && (
        <div className={styles.note}>
          <p>No link to the room's server. It comes back by itself; meanwhile learners go on.</p>
        </div>
      )}
      {turnedAway > 0 && (
        <div className={styles.note}>
          <p>
            The class is full: {turnedAway === 1 ? 'one learner is' : `${turnedAway} learners are`} not on the
            board. Take somebody off it who has left.
          </p>
        </div>
      )}
      {notKept !== '' && (
        <div className={styles.note}>
          <p>{notKept}</p>
        </div>
      )}
    </div>
  );
}
