import { useEffect } from 'react';
import type { BenchId, DeceitfulPlace } from '#case';
import { useSession, viewOf } from '../../session/index.ts';
import styles from './CodeEditor.module.css';
import { isShowing, type MonacoEditor, monaco } from './monaco.ts';
import { isTypedIn } from './use-shared-view.ts';

/** The line that a clue led to. */
export interface MarkedLine {
  readonly line: number;
  readonly isCulprit: boolean;
}

interface LineMarks {
  readonly bench: BenchId;
  readonly added: readonly number[];
  readonly marked: MarkedLine | null;
}

/** Tints the added lines, marks the line of a clicked frame and brings it into view. */
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
    // The wrapper changes the text in an effect of the same render: wait until that has run.
    const waiting = requestAnimationFrame(() => {
      // Do not move a person who types here, or has moved since, when a frame is clicked in another window.
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
      // The second name is the same in every build: Monaco lets a mark have no role and no attribute.
      className: `${styles[kind]} ${kind}-line`,
      marginClassName: styles[`${kind}Margin`] ?? null,
    },
  };
}

/**
 * Marks the places that do not run as they read. Each gets a tag that says what is there: most of them show nothing to
 * underline.
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
    // The wrapper switches files in an effect of its own.
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
