import { useEffect } from 'react';
import type { BenchId, DeceitfulPlace } from '#case';
import { useSession, viewOf } from '../../session/index.ts';
import styles from './CodeEditor.module.css';
import { isShowing, type MonacoEditor, monaco } from './monaco.ts';
import { isTypedIn } from './use-shared-view.ts';

/** A line that a clue led to. */
export interface MarkedLine {
  readonly line: number;
  readonly isCulprit: boolean;
}

interface LineMarks {
  readonly bench: BenchId;
  readonly added: readonly number[];
  readonly marked: MarkedLine | null;
}

/** Tints the lines that we added and marks the line of a clicked frame, bringing it into view. */
export function useLineMarks(editor: MonacoEditor | null, { bench, added, marked }: LineMarks): void {
  const addedKey = added.join();
  useEffect(() => {
    if (!editor) return;
    const lines = addedKey === '' ? [] : addedKey.split(',').map(Number);
    const marks = editor.createDecorationsCollection(lines.map((line) => mark(line, 'added')));
    return () => marks.clear();
  }, [editor, addedKey]);

  useEffect(() => {
    if (!editor || !marked) return;
    const marks = editor.createDecorationsCollection([
      mark(marked.line, marked.isCulprit ? 'culprit' : 'marked'),
    ]);
    // The wrapper changes the text in an effect of its own, of the same render: wait until that is done.
    const waiting = requestAnimationFrame(() => {
      // Who types here stays while a frame is clicked in another window; so does who has gone elsewhere since.
      if (isTypedIn(editor)) return;
      const { selected, scrolled } = viewOf(useSession.getState(), bench);
      if (!scrolled) editor.revealLineInCenterIfOutsideViewport(marked.line);
      if (!selected) editor.setPosition({ lineNumber: marked.line, column: 1 });
    });
    return () => {
      cancelAnimationFrame(waiting);
      marks.clear();
    };
  }, [editor, marked, bench]);
}

function mark(line: number, kind: 'added' | 'marked' | 'culprit') {
  return {
    range: new monaco.Range(line, 1, line, 1),
    options: {
      isWholeLine: true,
      className: styles[kind] ?? null,
      marginClassName: styles[`${kind}Margin`] ?? null,
    },
  };
}

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
