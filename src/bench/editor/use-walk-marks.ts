import { type RefObject, useEffect } from 'react';
import type { LinesWalked } from '../steps/use-lines-walked.ts';
import styles from './CodeEditor.module.css';
import { isShowing, type MonacoEditor, monaco } from './monaco.ts';

interface WalkMarks {
  /** Names the file in the editor. */
  readonly path: string;
  readonly walked: LinesWalked | null;
  readonly hand: RefObject<boolean>;
}

/** Lines on both sides of it that are in sight with it. */
const AROUND = 2;

/** Lights the line of a step, and more faintly those of its callers, and brings it into sight. */
export function useWalkMarks(editor: MonacoEditor | null, { path, walked, hand }: WalkMarks): void {
  useEffect(() => {
    if (!editor || !walked) return;
    const marks = editor.createDecorationsCollection();
    const mark = () => {
      if (!isShowing(editor, path)) return marks.clear();
      marks.set(marksOf(walked));
      if (walked.shown === null) return;
      // Each window brings it into sight by itself.
      hand.current = false;
      editor.revealLinesInCenterIfOutsideViewport(
        Math.max(1, walked.shown - AROUND),
        walked.shown + AROUND,
        monaco.editor.ScrollType.Immediate,
      );
    };
    mark();
    // The wrapper switches files in an effect of its own.
    const another = editor.onDidChangeModel(mark);
    // With the first step comes the bar of steps, and the editor has less room.
    const smaller = editor.onDidLayoutChange(mark);
    return () => {
      another.dispose();
      smaller.dispose();
      marks.clear();
    };
  }, [editor, path, walked, hand]);
}

function marksOf({ here, isCulprit, callers }: LinesWalked) {
  const callersMarks = callers.map((line) => mark(line, 'caller'));
  return here === null ? callersMarks : [...callersMarks, mark(here, isCulprit ? 'culprit' : 'here')];
}

function mark(line: number, kind: 'here' | 'caller' | 'culprit') {
  return {
    range: new monaco.Range(line, 1, line, 1),
    options: {
      isWholeLine: true,
      className: `${styles[kind]} ${kind}-line`,
      marginClassName: styles[`${kind}Margin`] ?? null,
      lineNumberClassName: styles.walkedNumber ?? null,
    },
  };
}
