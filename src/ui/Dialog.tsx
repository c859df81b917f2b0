import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { classes } from './css.ts';
import styles from './Dialog.module.css';
import { isComposed } from './key-press.ts';
import { usePressBeside } from './use-press-beside.ts';

interface DialogProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A sheet over the page, as long as it is rendered. The keyboard stays within, Escape and a click beside it close it, and the
 * focus returns to where it was. What has `data-first` gets it meanwhile.
 */
export function Dialog({ name, onClose, className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  /** Whether the key that is down belongs to an input method: its Escape ends a composition, and no dialog. */
  const isComposing = useRef(false);
  // Not later: what is off the page cannot give the focus back any more.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => shown?.close();
  }, []);
  usePressBeside(dialog, onClose);
  return (
    <dialog
      ref={dialog}
      aria-label={name}
      className={classes(styles.dialog, className)}
      // Before it is off the screen: a key right after Escape is the page's already.
      onCancel={(event) => {
        event.preventDefault();
        if (!isComposing.current) onClose();
      }}
      onKeyDownCapture={({ nativeEvent }) => {
        isComposing.current = isComposed(nativeEvent);
      }}
      onKeyUpCapture={() => {
        isComposing.current = false;
      }}
      // Where a browser asks nobody first. Its own end also closes it, which is no news.
      onClose={() => !dialog.current?.open && onClose()}
    >
      {children}
    </dialog>
  );
}
