import { orders, useSession } from '../../../../session/index.ts';
import styles from '../AudienceNote.module.css';
import { DeskButton } from '../DeskButton.tsx';
import { useLasting } from './use-room.ts';

/** A reload, or a cable that is plugged in again. */
const SOON_MS = 3_000;

/** What the speaker must know of the room: over the slide, where they look. */
export function RoomNote() {
  const link = useSession(({ room }) => (room.status === 'open' ? room.link : 'connected'));
  const isLost = useLasting(link === 'lost', SOON_MS);
  return (
    <div role="alert" aria-label="Room" className={styles.place}>
      {link === 'taken' && (
        <div className={styles.alarm}>
          <p>Another desk has taken the room: phones follow that one.</p>
          <DeskButton onClick={() => orders.takeRoomBack()}>Take it back</DeskButton>
        </div>
      )}
      {isLost && (
        <div className={styles.alarm}>
          <p>No link to the room: phones show the last slide. It comes back by itself.</p>
        </div>
      )}
    </div>
  );
}
