import { useEffect, useRef } from 'react';
import { useLitLines } from '#deck';
import styles from './CodeEditor.module.css';
import { type MonacoEditor, monaco } from './monaco.ts';

/** Dims all lines outside the speaker's spotlight; while it is on, a click or a drag moves it. */
export function useDimmedText(editor: MonacoEditor | null): void {
  const lit = useLitLines();
  const current = useRef(lit);
  current.current = lit;
  const isOn = lit !== null;
  const { from, to } = lit ?? NONE;

  useEffect(() => {
    if (!editor || !isOn) return;
    const marks = editor.createDecorationsCollection();
    const dim = () => marks.set([dimmed(1, from - 1), dimmed(to + 1, LAST)].flat());
    dim();
    const another = editor.onDidChangeModel(dim);
    const waiting = requestAnimationFrame(() => editor.revealLinesInCenterIfOutsideViewport(from, to));
    return () => {
      cancelAnimationFrame(waiting);
      another.dispose();
      marks.clear();
    };
  }, [editor, isOn, from, to]);

  useEffect(() => {
    if (!editor || !isOn) return;
    let pressedOn: number | null = null;
    const press = editor.onMouseDown(({ target }) => {
      pressedOn = target.position?.lineNumber ?? null;
      if (pressedOn) current.current?.light(pressedOn, pressedOn);
    });
    const drag = editor.onMouseMove(({ target, event }) => {
      const line = target.position?.lineNumber;
      if (pressedOn && line && event.buttons === 1) current.current?.light(pressedOn, line);
    });
    return () => {
      press.dispose();
      drag.dispose();
    };
  }, [editor, isOn]);
}

const NONE = { from: 0, to: 0 };
/** After the end of any file; Monaco clips it. */
const LAST = 1e6;

function dimmed(from: number, to: number) {
  if (to < from) return [];
  return [
    {
      range: new monaco.Range(from, 1, to, 1e5),
      options: { inlineClassName: styles.dimmed ?? null },
    },
  ];
}
