import { createContext, use } from 'react';
import { classes, IS_MAC, keyCaps, keyOf } from '../ui/index.ts';
import styles from './GoTo.module.css';

/** Opens the palette; `null` where there is none. The app has one for all of its pages, which know only this. */
export const PaletteDoor = createContext<(() => void) | null>(null);

/** Opens the palette, and shows the key that opens it from anywhere. */
export function GoTo({ className }: { readonly className?: string | undefined }) {
  const open = use(PaletteDoor);
  if (!open) return null;
  return (
    <button
      type="button"
      aria-keyshortcuts={IS_MAC ? 'Meta+K' : 'Control+K'}
      className={classes(styles.button, className)}
      // A click must not take the focus from the editor or the slides.
      onMouseDown={(event) => event.preventDefault()}
      onClick={open}
    >
      Go to… <kbd>{keyCaps(keyOf('palette')).join(' ')}</kbd>
    </button>
  );
}
