import { useEffect } from 'react';
import type { MonacoEditor } from './monaco.ts';

/**
 * How code is shown.
 *
 * @param pixel the size of a design pixel in CSS pixels, since a transform must not scale an editor
 * @param wraps whether a line that is too long goes on below its start, where the type is larger than lines are laid out for
 */
export function codeOptions(pixel: number, wraps = false) {
  return {
    automaticLayout: true,
    contextmenu: false,
    cursorBlinking: 'solid',
    fixedOverflowWidgets: true,
    folding: false,
    fontFamily: 'JetBrains Mono, ui-monospace, DejaVu Sans Mono, monospace',
    fontLigatures: false,
    fontSize: 20 * pixel,
    glyphMargin: false,
    guides: { indentation: false },
    lineDecorationsWidth: 14 * pixel,
    // In letters: Monaco takes a few pixels, as on a small slide, for that many letters.
    lineHeight: 28 / 20,
    lineNumbersMinChars: 3,
    links: false,
    matchBrackets: 'near',
    minimap: { enabled: false },
    occurrencesHighlight: 'off',
    overviewRulerLanes: 0,
    padding: { top: 6 * pixel, bottom: 6 * pixel },
    quickSuggestions: false,
    // Dimmed, nobody could read it.
    renderFinalNewline: 'on',
    renderLineHighlight: 'none',
    renderWhitespace: 'none',
    scrollBeyondLastLine: false,
    scrollbar: {
      useShadows: false,
      verticalScrollbarSize: 8,
      horizontalScrollbarSize: 8,
      alwaysConsumeMouseWheel: false,
    },
    selectionHighlight: false,
    stickyScroll: { enabled: false },
    tabSize: 4,
    unicodeHighlight: { ambiguousCharacters: false },
    wordBasedSuggestions: 'off',
    wordWrap: wraps ? 'on' : 'off',
    wrappingIndent: 'deepIndent',
  } as const;
}

/**
 * Keeps line numbers beside their lines. If a line that comes into view is the longest so far, Monaco adds its horizontal
 * scrollbar while it draws, scrolls by the bar's height, and draws the lines where they are now but the numbers where
 * they were. So it is drawn again in the next frame.
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
