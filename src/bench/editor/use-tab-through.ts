import { useEffect } from 'react';
import type { MonacoEditor } from './monaco.ts';

/** Keys that change nothing in a text, and on which Tab goes on. */
const PASSING = ['Tab', 'Shift', 'Control', 'Alt', 'Meta'];

/**
 * Lets Tab go through the editor, as through all else, until another key shows that somebody works in it: from then on Tab
 * indents. Who came by click indents at once.
 */
export function useTabThrough(editor: MonacoEditor | null): void {
  useEffect(() => {
    if (!editor) return;
    let isTabbing = false;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      isTabbing = PASSING.includes(key);
      if (!isTabbing) editor.updateOptions({ tabFocusMode: false });
    };
    const onPointerDown = () => {
      isTabbing = false;
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    const focused = editor.onDidFocusEditorText(() => editor.updateOptions({ tabFocusMode: isTabbing }));
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('pointerdown', onPointerDown, { capture: true });
      focused.dispose();
    };
  }, [editor]);
}
