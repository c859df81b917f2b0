import { useEffect } from 'react';
import type { DeceitfulPlace } from '#case';
import styles from './CodeEditor.module.css';
import { isShowing, type MonacoEditor, monaco } from './monaco.ts';

/**
 * Marks the places that do not run as they read, each with a tag that says what is there: most of them show nothing that
 * could be underlined.
 */
export function useDeceitMarks(
  editor: MonacoEditor | null,
  path: string,
  places: readonly DeceitfulPlace[] | undefined,
): void {
  useEffect(() => {
    if (!editor || !places) return;
    const marks = editor.createDecorationsCollection();
    const mark = () => marks.set(isShowing(editor, path) ? places.map(marked) : []);
    mark();
    // The wrapper puts another file in by an effect of its own.
    const another = editor.onDidChangeModel(mark);
    return () => {
      another.dispose();
      marks.clear();
    };
  }, [editor, path, places]);
}

function marked({ line, column, length, tag }: DeceitfulPlace) {
  return {
    range: new monaco.Range(line, column, line, column + length),
    options: {
      inlineClassName: styles.deceit ?? null,
      marginClassName: styles.deceitMargin ?? null,
      stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
      before: tagged(tag),
    },
  };
}

function tagged(tag: string) {
  return {
    content: tag,
    inlineClassName: styles.deceitTag ?? null,
    inlineClassNameAffectsLetterSpacing: true,
    cursorStops: monaco.editor.InjectedTextCursorStops.None,
  };
}
