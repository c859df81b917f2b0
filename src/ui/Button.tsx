import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classes } from './css.ts';

interface ButtonProps extends ComponentProps<'button'> {
  /** The main action of this place. */
  readonly primary?: boolean;
  /** Large enough for a finger. */
  readonly large?: boolean;
}

/** A button. With `aria-pressed` it is a switch, and shows whether it is on. */
export function Button({ primary = false, large = false, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, primary && styles.primary, large && styles.large, className)}
    />
  );
}
