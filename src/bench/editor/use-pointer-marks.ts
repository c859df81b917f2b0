import { useEffect } from 'react';
import countStyles from '../pointed/PointedCount.module.css';
import type { PointedLine } from '../pointed/pointed.ts';
import { shortCount } from '../pointed/pointers.ts';
import { isShowing, type MonacoEditor, monaco } from './monaco.ts';

/** Shows beside each line how many of a room pointed at it. Monaco hides its margin from screen readers: the list by the evidence is for them. */
export function usePointerMarks(
  editor: MonacoEditor | null,
  path: string,
  lines: readonly PointedLine[] | undefined,
): void {
  useEffect(() => {
    if (!editor || !lines) return;
    editor.updateOptions({ glyphMargin: true });
    let shown: monaco.editor.IGlyphMarginWidget[] = [];
    const clear = () => {
      for (const widget of shown) editor.removeGlyphMarginWidget(widget);
      shown = [];
    };
    const show = () => {
      clear();
      if (!isShowing(editor, path)) return;
      shown = lines.map((each) => countBeside(each));
      for (const widget of shown) editor.addGlyphMarginWidget(widget);
    };
    show();
    // The wrapper switches files in an effect of its own.
    const another = editor.onDidChangeModel(show);
    return () => {
      another.dispose();
      clear();
      editor.updateOptions({ glyphMargin: false });
    };
  }, [editor, path, lines]);
}

function countBeside({ line, votes }: PointedLine): monaco.editor.IGlyphMarginWidget {
  // Monaco makes it as wide and as high as a line is high.
  const node = document.createElement('div');
  node.className = countStyles.inGutter ?? '';
  const pill = document.createElement('span');
  pill.className = countStyles.count ?? '';
  pill.textContent = shortCount(votes);
  node.append(pill);
  return {
    getId: () => `pointed ${line}`,
    getDomNode: () => node,
    getPosition: () => ({
      lane: monaco.editor.GlyphMarginLane.Center,
      zIndex: 1,
      range: new monaco.Range(line, 1, line, 1),
    }),
  };
}
