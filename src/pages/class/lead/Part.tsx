import { type ReactNode, useId } from 'react';
import { classes } from '../../../ui/index.ts';
import styles from './Lead.module.css';

interface PartProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** One thing that an instructor can start for all, and whether it is on. */
export function Part({ name, isOn, className, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes(styles.part, isOn && styles.on, className)}>
      <header className={styles.head}>
        <h2 id={id}>{name}</h2>
        {isOn && <span className={styles.sign}>On</span>}
      </header>
      {children}
    </section>
  );
}
