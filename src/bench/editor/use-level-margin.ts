import { useEffect } from 'react';
import type { MonacoEditor } from './monaco.ts';

/**
 * Keeps line numbers beside their lines. Where a line that comes into view is the longest so far, Monaco gets its horizontal
 * scrollbar in the middle of drawing, scrolls by its height, and draws the lines where they are now and the numbers where
 * they were: so it is drawn once more in the next frame.
 */
export function useLevelMargin(editor: MonacoEditor | null): void {
  useEffect(() => {
    if (!editor) return;
    let waiting = 0;
    const scrolled = editor.onDidScrollChange(({ scrollHeightChanged, scrollWidthChanged }) => {
      if (!scrollHeightChanged && !scrollWidthChanged) return;
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => editor.render(true));
    });
    return () => {
      cancelAnimationFrame(waiting);
      scrolled.dispose();
    };
  }, [editor]);
}
