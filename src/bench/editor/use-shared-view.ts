import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { BenchId } from '#case';
import {
  type ByHand,
  type Selection,
  scrollCode,
  selectCode,
  THIS_WINDOW,
  useSession,
  viewOf,
} from '../../session/index.ts';
import styles from './CodeEditor.module.css';
import { isShowing, type MonacoEditor, monaco } from './monaco.ts';

interface SharedView {
  readonly bench: BenchId;
  readonly file: string;
  /** Names the file in the editor. */
  readonly path: string;
  /** Whether the editor moves by a hand in this window. */
  readonly hand: RefObject<boolean>;
}

/**
 * Shows the selection and the scroll position of another window in the editor, and shares its own. While somebody types
 * here, the editor stays where it is, and the other window's selection is drawn. Use it after the hook that puts the text in.
 */
export function useSharedView(editor: MonacoEditor | null, shared: SharedView): void {
  useSelection(editor, shared);
  useScrolling(editor, shared);
}

function useSelection(editor: MonacoEditor | null, { bench, file, path, hand }: SharedView): void {
  const selected = useSession((session) => viewOf(session, bench).selected);
  const isNews = useIsNews();
  useEffect(() => {
    if (!editor || !selected || selected.what.file !== file || !isShowing(editor, path)) return;
    if (!isNews(selected)) return;
    if (!isTypedIn(editor)) {
      hand.current = false;
      editor.setSelection(selected.what.selection);
      return;
    }
    const drawn = editor.createDecorationsCollection(drawnElsewhere(selected.what.selection));
    return () => drawn.clear();
  }, [editor, selected, file, path, hand, isNews]);

  useEffect(() => {
    const listening = editor?.onDidChangeCursorSelection(({ selection }) => {
      if (hand.current && isShowing(editor, path)) selectCode(bench, file, plain(selection));
    });
    return () => listening?.dispose();
  }, [editor, bench, file, path, hand]);
}

function useScrolling(editor: MonacoEditor | null, { bench, file, path, hand }: SharedView): void {
  const scrolled = useSession((session) => viewOf(session, bench).scrolled);
  const isNews = useIsNews();
  useEffect(() => {
    if (!editor || !scrolled || scrolled.what.file !== file || !isShowing(editor, path)) return;
    if (!isNews(scrolled) || isTypedIn(editor)) return;
    hand.current = false;
    editor.setScrollTop(topOf(editor, scrolled.what.line), monaco.editor.ScrollType.Immediate);
  }, [editor, scrolled, file, path, hand, isNews]);

  useEffect(() => {
    const listening = editor?.onDidScrollChange(({ scrollTopChanged }) => {
      if (scrollTopChanged && hand.current && isShowing(editor, path))
        scrollCode(bench, file, lineAtTop(editor));
    });
    return () => listening?.dispose();
  }, [editor, bench, file, path, hand]);
}

/** Whether the editor must move: to what came from another window, and at first to where it was left. */
function useIsNews(): (shared: ByHand<unknown>) => boolean {
  const isFirst = useRef(true);
  return useCallback((shared) => {
    const isNews = isFirst.current || shared.by !== THIS_WINDOW;
    isFirst.current = false;
    return isNews;
  }, []);
}

/** Where somebody types, nothing else may move the text: only one window has the keyboard. */
export function isTypedIn(editor: MonacoEditor): boolean {
  return document.hasFocus() && editor.hasTextFocus();
}

function plain({
  selectionStartLineNumber,
  selectionStartColumn,
  positionLineNumber,
  positionColumn,
}: Selection): Selection {
  return { selectionStartLineNumber, selectionStartColumn, positionLineNumber, positionColumn };
}

/** Windows differ in size, and lines do not. */
function lineAtTop(editor: MonacoEditor): number {
  return 1 + (editor.getScrollTop() - editor.getTopForLineNumber(1)) / lineHeightOf(editor);
}

function topOf(editor: MonacoEditor, line: number): number {
  return editor.getTopForLineNumber(1) + (line - 1) * lineHeightOf(editor);
}

function lineHeightOf(editor: MonacoEditor): number {
  return editor.getOption(monaco.editor.EditorOption.lineHeight);
}

function drawnElsewhere(selection: Selection) {
  const { positionLineNumber, positionColumn, selectionStartLineNumber, selectionStartColumn } = selection;
  const cursor = new monaco.Range(positionLineNumber, positionColumn, positionLineNumber, positionColumn);
  const range = new monaco.Range(
    selectionStartLineNumber,
    selectionStartColumn,
    positionLineNumber,
    positionColumn,
  );
  return [
    { range: cursor, options: { beforeContentClassName: styles.cursorElsewhere ?? null } },
    { range, options: { className: styles.selectedElsewhere ?? null } },
  ];
}
