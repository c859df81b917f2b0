import { useMemo } from 'react';
import type { Size, Stroke } from '../../../../session/index.ts';
import styles from './Drawn.module.css';
import { strokePath } from './stroke-path.ts';

/** One line that was drawn by hand. */
export function Ink({ stroke, size }: { readonly stroke: Stroke; readonly size: Size }) {
  const path = useMemo(() => strokePath(stroke, size), [stroke, size]);
  return <path data-ink className={styles.ink} d={path} />;
}
