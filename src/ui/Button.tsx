import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classes } from './css.ts';

interface ButtonProps extends ComponentProps<'button'> {
  /** The one action that this place is about. */
  readonly primary?: boolean;
}

export function Button({ primary = false, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, primary && styles.primary, className)}
    />
  );
}
