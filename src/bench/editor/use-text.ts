import { type RefObject, useEffect, useRef } from 'react';
import { type Pace, spliceBetween } from '../../session/index.ts';
import { isShowing, type MonacoEditor, monaco } from './monaco.ts';

interface SharedText {
  /** Names the file in the editor. */
  readonly path: string;
  readonly text: string;
  readonly onEdit: (text: string) => void;
  readonly hand: RefObject<boolean>;
  /** Of a script that types it: all of that is one step for the editor's own undo. */
  readonly pace: Pace | null;
}

/**
 * Keeps the editor's text the session's: what is typed is told, and what comes from elsewhere is put in where it differs,
 * so that the cursor, the selection and the scroll position stay with the text around them.
 */
export function useText(editor: MonacoEditor | null, { path, text, onEdit, hand, pace }: SharedText): void {
  const tell = useRef(onEdit);
  const isTaking = useRef(false);
  const isStepOpen = pace === 'keys' || pace === 'auto';
  // With its last key press a script has ended, and that belongs to the step.
  const isScripted = isStepOpen || pace === 'ended';
  useEffect(() => {
    tell.current = onEdit;
  });

  useEffect(() => {
    if (editor && isScripted && isShowing(editor, path)) return openStep(editor);
  }, [editor, path, isScripted]);

  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model || !isShowing(editor, path)) return;
    const shown = model.getValue();
    if (shown === text) return;
    const { from, cut, put } = spliceBetween(shown, text);
    const range = monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(from + cut));
    const wasByHand = hand.current;
    hand.current = false;
    isTaking.current = true;
    // Not through the editor, which takes no edits while its keys are a script's.
    model.pushEditOperations(null, [{ range, text: put }], () => null);
    if (!isStepOpen) model.pushStackElement();
    isTaking.current = false;
    hand.current = wasByHand;
  }, [editor, path, text, hand, isStepOpen]);

  useEffect(() => {
    const typing = editor?.onDidChangeModelContent(() => {
      if (!isTaking.current) tell.current(editor.getValue());
    });
    return () => typing?.dispose();
  }, [editor]);
}

/** Parts what comes from what was before, until what this answers is called. */
function openStep(editor: MonacoEditor): () => void {
  const model = editor.getModel();
  model?.pushStackElement();
  return () => model?.pushStackElement();
}
