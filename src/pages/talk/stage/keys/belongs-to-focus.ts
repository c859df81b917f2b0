/** A dialog has keys of its own; what lies behind it must not walk meanwhile. */
const TYPING = '[data-typing], input, textarea, select, dialog, [contenteditable="true"]';
const USES_SPACE = 'button, a, summary';

/** Whether a key belongs to what has the focus: an editor, a terminal, a button that Space presses. */
export function belongsToFocus(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest(TYPING)) return true;
  return (event.key === ' ' || event.key === 'Enter') && event.target.closest(USES_SPACE) !== null;
}
