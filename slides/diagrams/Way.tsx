import { useId } from 'react';
import styles from './Way.module.css';

interface WayProps {
  readonly d: string;
  /** Steel for what we add or follow, orange for the culprit's. */
  readonly kind?: 'plain' | 'steel' | 'culprit';
}

/** An arrow from one thing of a drawing to another. */
export function Way({ d, kind = 'plain' }: WayProps) {
  const head = useId();
  return (
    <g className={styles.way} data-kind={kind}>
      <marker id={head} viewBox="0 0 10 10" refX={7} refY={5} markerWidth={6} markerHeight={6} orient="auto">
        <path d="M0 0 L10 5 L0 10 z" className={styles.head} />
      </marker>
      <path d={d} className={styles.line} markerEnd={`url(#${head})`} />
    </g>
  );
}
