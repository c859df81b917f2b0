import type { OnMount } from '@monaco-editor/react';
import { useEffect } from 'react';
import styles from './CodeEditor.module.css';
import { monaco } from './monaco.ts';

/** A line that a clue led to. */
export interface MarkedLine {
  readonly line: number;
  readonly isCulprit: boolean;
}

type MonacoEditor = Parameters<OnMount>[0];

/** Tints the lines that we added and marks the line of a clicked frame, bringing it into view. */
export function useLineMarks(
  editor: MonacoEditor | null,
  added: readonly number[],
  marked: MarkedLine | null,
  _path: string,
): void {
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
      editor.revealLineInCenterIfOutsideViewport(marked.line);
      editor.setPosition({ lineNumber: marked.line, column: 1 });
    });
    return () => {
      cancelAnimationFrame(waiting);
      marks.clear();
    };
  }, [editor, marked]);
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
