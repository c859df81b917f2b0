import { use } from 'react';
import { classes, IS_MAC, keyCaps, keyOf, PaletteDoor } from '../ui/index.ts';
import styles from './GoTo.module.css';

/** The palette by a click, and the key that opens it from anywhere. */
export function GoTo({ className }: { readonly className?: string | undefined }) {
  const open = use(PaletteDoor);
  if (!open) return null;
  return (
    <button
      type="button"
      aria-keyshortcuts={IS_MAC ? 'Meta+K' : 'Control+K'}
      className={classes(styles.button, className)}
      // A click takes no keyboard: the focus returns to where it was, an editor or the slides.
      onMouseDown={(event) => event.preventDefault()}
      onClick={open}
    >
      Go to… <kbd>{keyCaps(keyOf('palette')).join(' ')}</kbd>
    </button>
  );
}
