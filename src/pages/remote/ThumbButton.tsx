import type { ComponentProps } from 'react';
import { Button, classes } from '../../ui/index.ts';
import styles from './ThumbButton.module.css';

interface ThumbButtonProps extends ComponentProps<typeof Button> {
  /** Whether what it switches is on; omitted for a button that switches nothing. */
  readonly pressed?: boolean;
}

/** A button for a thumb. A press does not take the keyboard, since the next key of a clicker is for the slides. */
export function ThumbButton({ pressed, className, ...rest }: ThumbButtonProps) {
  return (
    <Button
      large
      aria-pressed={pressed}
      onMouseDown={(event) => event.preventDefault()}
      {...rest}
      className={classes(styles.thumb, className)}
    />
  );
}
