import { type RefObject, useEffect, useRef } from 'react';
import type { Pace } from '../../session/index.ts';
import { spliceBetween } from '../../windows/index.ts';
import { isShowing, type MonacoEditor, monaco } from './monaco.ts';

interface SharedText {
  /** Names the file in the editor. */
  readonly path: string;
  readonly text: string;
  readonly onEdit: (text: string) => void;
  readonly hand: RefObject<boolean>;
  /** Of the script that types it, if any: the whole script is one step for the editor's undo. */
  readonly pace: Pace | null;
}

/**
 * Keeps the editor's text and the session's the same: reports what is typed, and puts in what comes from elsewhere where it differs,
 * so that the cursor, the selection and the scroll position stay with the text around them.
 */
export function useText(editor: MonacoEditor | null, { path, text, onEdit, hand, pace }: SharedText): void {
  const report = useRef(onEdit);
  const isTaking = useRef(false);
  const isStepOpen = pace === 'keys' || pace === 'auto';
  // A script ends with its last key press, which is part of the step.
  const isScripted = isStepOpen || pace === 'ended';
  useEffect(() => {
    report.current = onEdit;
  });

  useEffect(() => {
    if (editor && isScripted && isShowing(editor, path)) return openStep(editor);
  }, [editor, path, isScripted]);

  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model || !isShowing(editor, path)) return;
    // As the text has them: Monaco would end the lines of an empty one as the system does.
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    const shown = model.getValue();
    if (shown === text) return;
    const { from, cut, put } = spliceBetween(shown, text);
    const range = monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(from + cut));
    const wasByHand = hand.current;
    hand.current = false;
    isTaking.current = true;
    // Not through the editor, which is read-only while a script has its keys.
    model.pushEditOperations(null, [{ range, text: put }], () => null);
    if (!isStepOpen) model.pushStackElement();
    isTaking.current = false;
    hand.current = wasByHand;
  }, [editor, path, text, hand, isStepOpen]);

  useEffect(() => {
    const typing = editor?.onDidChangeModelContent(() => {
      if (!isTaking.current) report.current(editor.getValue());
    });
    return () => typing?.dispose();
  }, [editor]);
}

/** Begins a step of undo; the returned function ends it. */
function openStep(editor: MonacoEditor): () => void {
  const model = editor.getModel();
  model?.pushStackElement();
  return () => model?.pushStackElement();
}
