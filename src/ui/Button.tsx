import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classes } from './css.ts';

interface ButtonProps extends ComponentProps<'button'> {
  /** The main action of this place. */
  readonly primary?: boolean;
  /** Large enough for a finger. */
  readonly large?: boolean;
}

/**
 * A button. With `aria-pressed` it is a switch, and shows whether it is on. One that is disabled stays where the keyboard is: many
 * are while what they began goes on, and the focus would fall to the page's beginning.
 */
export function Button({
  primary = false,
  large = false,
  className,
  disabled,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
      className={classes(styles.button, primary && styles.primary, large && styles.large, className)}
    />
  );
}

/** A link that looks like a large button: it leads to another window or page as a button of the same row does something. */
export function ButtonLink({ className, ...rest }: ComponentProps<'a'>) {
  return <a {...rest} className={classes(styles.button, styles.large, styles.link, className)} />;
}
