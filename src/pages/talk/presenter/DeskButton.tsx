import type { ComponentProps } from 'react';
import { classes } from '../../../ui/index.ts';
import styles from './DeskButton.module.css';

interface DeskButtonProps extends ComponentProps<'button'> {
  /** Whether what it switches is on; omitted for a button that switches nothing. */
  readonly pressed?: boolean;
}

/**
 * A button of the desk, large enough for a finger. A click does not take the keyboard, since the next press of Space is for
 * the slides.
 */
export function DeskButton({ pressed, className, ...rest }: DeskButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onMouseDown={(event) => event.preventDefault()}
      {...rest}
      className={classes(styles.button, className)}
    />
  );
}
