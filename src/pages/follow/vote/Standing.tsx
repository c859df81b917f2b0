import { Button } from '../../../ui/index.ts';
import styles from './Standing.module.css';

interface StandingProps {
  readonly text: string;
  /** What a run has found; empty before. */
  readonly verdict?: string;
  /** `null` where there is nothing to take back. */
  readonly onTakeBack: (() => void) | null;
}

/** At the lower edge, however long the code is: what this device has said. */
export function Standing({ text, verdict = '', onTakeBack }: StandingProps) {
  return (
    <div className={styles.standing}>
      <p role="status">
        {verdict && <b>{verdict} </b>}
        {text}
      </p>
      {onTakeBack && <Button onClick={onTakeBack}>Take it back</Button>}
    </div>
  );
}
