import styles from './Waiting.module.css';

interface WaitingProps {
  readonly code: string;
  /** Whether the room takes this device. */
  readonly isIn: boolean;
}

/** Before anything was shown. */
export function Waiting({ code, isIn }: WaitingProps) {
  return (
    <section aria-label="Before the talk" className={styles.waiting}>
      <h1>Machete-mode debugging</h1>
      <p>
        {isIn ? 'You are in room' : 'As soon as there is a place for you, you are in room'}{' '}
        <b className={styles.code}>{code}</b>. The slides come by themselves.
      </p>
    </section>
  );
}
