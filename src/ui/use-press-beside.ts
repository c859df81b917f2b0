import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Calls back when somebody presses what lies around a modal dialog, and lets go there. It is what `closedby="any"` does, which Safari has
 * from 27.3 only.
 */
export function usePressBeside(dialog: RefObject<HTMLDialogElement | null>, onPress: () => void): void {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    // A press that begins within selects text.
    let hasBegun = false;
    const begin = (event: PointerEvent) => {
      hasBegun = isBeside(shown, event);
    };
    const end = (event: MouseEvent) => hasBegun && isBeside(shown, event) && press();
    shown.addEventListener('pointerdown', begin);
    shown.addEventListener('click', end);
    return () => {
      shown.removeEventListener('pointerdown', begin);
      shown.removeEventListener('click', end);
    };
  }, [dialog]);
}

/** To the browser, what lies around a dialog is the dialog; but so is the bar that scrolls it. */
function isBeside(dialog: HTMLDialogElement, { target, clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom);
}
