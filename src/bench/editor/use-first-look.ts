import { type RefObject, useEffect, useRef } from 'react';
import type { BenchId } from '#case';
import { useSession, viewOf } from '../../session/index.ts';
import { firstLook } from './first-look.ts';
import { isShowing, type MonacoEditor, monaco } from './monaco.ts';

interface FirstLook {
  readonly bench: BenchId;
  readonly file: string;
  /** Names the file in the editor. */
  readonly path: string;
  readonly text: string;
  readonly isFront: boolean;
  readonly added: readonly number[];
  readonly hand: RefObject<boolean>;
}

/** Opens each file at its first line of interest, unless somebody has been there before. Use it after the hooks that put the text in. */
export function useFirstLook(editor: MonacoEditor | null, look: FirstLook): void {
  const { bench, file, path, text, isFront, added, hand } = look;
  const seen = useRef(new Set<string>());
  useEffect(() => {
    if (!editor || seen.current.has(path) || !isShowing(editor, path)) return;
    seen.current.add(path);
    const { scrolled, selected, marked } = viewOf(useSession.getState(), bench);
    const isKnown = [scrolled?.what, selected?.what, marked].some((place) => place?.file === file);
    // What nobody has changed begins at its top: but an audience is shown one file, and knows what files begin with.
    const isTold = isFront && (bench.for === 'talk' || bench.for === 'walk');
    if (isKnown || (added.length === 0 && !isTold)) return;
    const height = editor.getOption(monaco.editor.EditorOption.lineHeight);
    const fits = Math.floor(editor.getLayoutInfo().height / height);
    hand.current = false;
    // A file that is new as a whole, such as a hook put in, is read from what is to be set in it.
    const isNew = bench.for === 'own' && added.length >= text.trimEnd().split('\n').length;
    const top = editor.getTopForLineNumber(firstLook(text, isNew ? [] : added, fits));
    editor.setScrollTop(top, monaco.editor.ScrollType.Immediate);
  }, [editor, bench, file, path, text, isFront, added, hand]);
}
