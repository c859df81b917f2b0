import { type RefObject, useEffect, useRef } from 'react';
import { spliceBetween } from '../../session/index.ts';
import { isShowing, type MonacoEditor, monaco } from './monaco.ts';

interface SharedText {
  /** Names the file in the editor. */
  readonly path: string;
  readonly text: string;
  readonly onEdit: (text: string) => void;
  readonly hand: RefObject<boolean>;
}

/**
 * Keeps the editor's text the session's: what is typed is told, and what comes from elsewhere is put in where it differs,
 * so that the cursor, the selection and the scroll position stay with the text around them.
 */
export function useText(editor: MonacoEditor | null, { path, text, onEdit, hand }: SharedText): void {
  const tell = useRef(onEdit);
  const isTaking = useRef(false);
  useEffect(() => {
    tell.current = onEdit;
  });

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
    editor.executeEdits('elsewhere', [{ range, text: put }]);
    editor.pushUndoStop();
    isTaking.current = false;
    hand.current = wasByHand;
  }, [editor, path, text, hand]);

  useEffect(() => {
    const typing = editor?.onDidChangeModelContent(() => {
      if (!isTaking.current) tell.current(editor.getValue());
    });
    return () => typing?.dispose();
  }, [editor]);
}
