import type { ComponentProps } from 'react';
import { Button } from '../../../ui/index.ts';

interface DeskButtonProps extends ComponentProps<typeof Button> {
  /** Whether what it switches is on; omitted for a button that switches nothing. */
  readonly pressed?: boolean;
}

/** A button of the desk. A click does not take the keyboard, since the next press of Space is for the slides. */
export function DeskButton({ pressed, ...rest }: DeskButtonProps) {
  return <Button large aria-pressed={pressed} onMouseDown={(event) => event.preventDefault()} {...rest} />;
}
