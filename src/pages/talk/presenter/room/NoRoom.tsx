import { orders } from '../../../../session/index.ts';
import { TextWithCode } from '../../../../ui/index.ts';
import { DeskButton } from '../DeskButton.tsx';
import styles from './NoRoom.module.css';

/** What a room is good for, and why there is none. */
export function NoRoom({ because }: { readonly because: string }) {
  return (
    <div className="stack">
      <p>People follow the talk on their phones, vote, and ask. A phone of yours can drive.</p>
      {because !== '' && (
        <p role="alert" className={styles.because}>
          <TextWithCode text={because} />
        </p>
      )}
      <DeskButton primary onClick={() => orders.openRoom()}>
        Open the room
      </DeskButton>
    </div>
  );
}
