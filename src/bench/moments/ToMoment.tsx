import styles from './ToMoment.module.css';

interface ToMomentProps {
  /** Counted from 0. */
  readonly step: number;
  readonly onGo: (step: number) => void;
}

/** From what a run shows to the step that it comes from. */
export function ToMoment({ step, onGo }: ToMomentProps) {
  const number = (step + 1).toLocaleString('en');
  return (
    <button
      type="button"
      className={styles.way}
      aria-label={`Go to step ${number}`}
      title="Go to this moment"
      onClick={() => onGo(step)}
    >
      step {number}
    </button>
  );
}
