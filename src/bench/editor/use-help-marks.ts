import { useEffect } from 'react';
import type { HelpInFile } from '../../session/later.ts';
import styles from './CodeEditor.module.css';
import { isShowing, type MonacoEditor, monaco } from './monaco.ts';

/** Of a note behind its line, in UTF-16 units: Monaco cuts longer ones in two. The whole of it is in the lesson. */
const LONGEST_TAG = 44;

/** Shows at their lines what an instructor has told of a file: notes, and the line pointed at, which is brought into sight. */
export function useHelpMarks(editor: MonacoEditor | null, path: string, help: HelpInFile | null): void {
  useEffect(() => {
    if (!editor || !help) return;
    const marks = editor.createDecorationsCollection();
    const mark = () => marks.set(isShowing(editor, path) ? marksOf(editor, help) : []);
    mark();
    // The wrapper switches files in an effect of its own.
    const another = editor.onDidChangeModel(mark);
    return () => {
      another.dispose();
      marks.clear();
    };
  }, [editor, path, help]);

  const pointed = help?.pointed ?? null;
  useEffect(() => {
    if (!editor || pointed === null) return;
    const waiting = requestAnimationFrame(() => {
      if (isShowing(editor, path)) editor.revealLineInCenterIfOutsideViewport(pointed);
    });
    return () => cancelAnimationFrame(waiting);
  }, [editor, path, pointed]);
}

type Marks = Parameters<ReturnType<MonacoEditor['createDecorationsCollection']>['set']>[0];

function marksOf(editor: MonacoEditor, { notes, pointed }: HelpInFile): Marks {
  const texts = new Map<number, string[]>();
  for (const { line, text } of notes) texts.set(line, [...(texts.get(line) ?? []), text]);
  const lines = new Set(pointed === null ? texts.keys() : [...texts.keys(), pointed]);
  const last = editor.getModel()?.getLineCount() ?? 0;
  return [...lines]
    .filter((line) => line <= last)
    .map((line) => {
      const end = editor.getModel()?.getLineMaxColumn(line) ?? 1;
      const tag = [line === pointed ? 'look here' : '', ...(texts.get(line) ?? [])].filter(
        (each) => each !== '',
      );
      return {
        range: new monaco.Range(line, 1, line, end),
        options: {
          isWholeLine: true,
          className: `${styles.told} told-line`,
          marginClassName: styles.toldMargin ?? null,
          showIfCollapsed: true,
          stickiness: monaco.editor.TrackedRangeStickiness.AlwaysGrowsWhenTypingAtEdges,
          after: {
            content: short(tag.join(' · ')),
            inlineClassName: styles.toldTag ?? null,
            inlineClassNameAffectsLetterSpacing: true,
            cursorStops: monaco.editor.InjectedTextCursorStops.None,
          },
        },
      };
    });
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_TAG ? `${line.slice(0, LONGEST_TAG - 1)}…` : line;
}
