import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { BenchId } from '#case';
import { type Pace, THIS_WINDOW, useSession, viewOf } from '../../session/index.ts';
import type { ScriptedKeys } from '../typing/use-typing.ts';
import styles from './CodeEditor.module.css';
import { isShowing, type MonacoEditor, monaco } from './monaco.ts';
import { type ScriptKey, scriptKey } from './script-key.ts';
import { isTypedIn } from './use-shared-view.ts';

/** The least height, in CSS pixels, at which an editor shows some lines. */
const LEAST_HEIGHT = 100;

/** After the last character a fast hand keeps hitting keys: they are swallowed until it rests for this long. */
const REST_MS = 1_000;

interface Script {
  readonly script: ScriptedKeys | null;
  /** Where the keys are pressed. */
  readonly box: RefObject<HTMLElement | null>;
  readonly bench: BenchId;
  readonly file: string;
  /** Names the file in the editor. */
  readonly path: string;
  readonly hand: RefObject<boolean>;
}

/** Gives the keys of an editor to a script, and shows where it types. Use it after the hook that puts the text in. */
export function useScript(editor: MonacoEditor | null, { script, box, ...shown }: Script): void {
  useScriptKeys(editor, box, script);
  useScriptCursor(editor, script, shown);
}

/**
 * While the script has the keys, the editor is read-only, so that no text slips in without a key: from an input method, a
 * touch keyboard or a drop. A chord passes, and what it changes counts as a change by hand.
 */
function useScriptKeys(
  editor: MonacoEditor | null,
  box: RefObject<HTMLElement | null>,
  script: ScriptedKeys | null,
): void {
  const latest = useRef(script);
  latest.current = script;
  const pace = script?.pace ?? null;
  const rest = useRest(editor, pace);

  useEffect(() => {
    const element = box.current;
    if (!editor || !element || pace === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const now = latest.current;
      if (!now || !editor.hasTextFocus()) return;
      const key = scriptKey(event);
      // By the time of the key event: a busy page handles it late.
      const isScripts = now.pace === 'keys' || (now.pace === 'ended' && !rest.hasRested(event.timeStamp));
      if (isScripts) editor.updateOptions({ readOnly: key !== 'own' });
      if (isScripts && key === 'next') rest.hit(event.timeStamp);
      if (!isTaken(key, now, isScripts)) return;
      event.preventDefault();
      event.stopPropagation();
      if (key === 'next' && now.pace === 'keys') now.next();
      if (key === 'pause') now.pause();
      if (key === 'take-back') now.takeBack();
    };
    element.addEventListener('keydown', onKeyDown, { capture: true });
    const attempts = editor.onDidAttemptReadOnlyEdit(() => {
      if (latest.current?.pace === 'keys') latest.current.next();
    });
    return () => {
      element.removeEventListener('keydown', onKeyDown, { capture: true });
      attempts.dispose();
    };
  }, [editor, box, pace, rest]);
}

/** Makes the editor writable again once the last characters are typed and the hand rests. */
function useRest(editor: MonacoEditor | null, pace: Pace | null) {
  const lastHit = useRef(Number.NEGATIVE_INFINITY);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const paceNow = useRef(pace);
  const rest = useMemo(() => {
    const wait = () => {
      clearTimeout(waiting.current);
      waiting.current = setTimeout(
        () => editor?.updateOptions({ readOnly: paceNow.current === 'keys' }),
        REST_MS,
      );
    };
    return {
      wait,
      /** @param at a key event's own time, in milliseconds */
      hasRested: (at: number) => at - lastHit.current >= REST_MS,
      hit(at: number) {
        lastHit.current = at;
        wait();
      },
    };
  }, [editor]);
  useEffect(() => {
    const wasKeys = paceNow.current === 'keys';
    paceNow.current = pace;
    if (pace === 'ended' && wasKeys) rest.wait();
    else editor?.updateOptions({ readOnly: pace === 'keys' });
  }, [editor, pace, rest]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return rest;
}

function isTaken(key: ScriptKey, { pace, isWhole }: ScriptedKeys, isScripts: boolean): boolean {
  switch (key) {
    case 'next':
      return isScripts;
    case 'pause':
      return pace === 'keys' || pace === 'auto';
    case 'take-back':
      return isWhole;
    case 'composing':
    case 'own':
      return false;
  }
}

/** Puts the cursor after the typed text and brings it into view; draws one if the editor, without the focus, has none. */
function useScriptCursor(
  editor: MonacoEditor | null,
  script: ScriptedKeys | null,
  { bench, file, path, hand }: Pick<Script, 'bench' | 'file' | 'path' | 'hand'>,
): void {
  const done = script?.done ?? 0;
  const isMoving = script !== null && script.pace !== 'paused' && done > 0;
  const isAwaited = script?.pace === 'keys' && script.isHere;

  useEffect(() => {
    if (isAwaited) editor?.focus();
  }, [editor, isAwaited]);

  // Once for each key press, which `done` counts.
  useEffect(() => {
    if (!editor || !isMoving || done === 0 || !isShowing(editor, path)) return;
    const { selected } = viewOf(useSession.getState(), bench);
    if (selected?.what.file !== file || (isTypedIn(editor) && selected.by !== THIS_WINDOW)) return;
    const { positionLineNumber: lineNumber, positionColumn: column } = selected.what.selection;
    hand.current = false;
    editor.setPosition({ lineNumber, column });
    const drawn = editor.createDecorationsCollection([
      {
        range: new monaco.Range(lineNumber, column, lineNumber, column),
        options: { beforeContentClassName: styles.scriptCursor ?? null },
      },
    ]);
    const stopRevealing = keepInView(editor, { lineNumber, column }, hand);
    return () => {
      stopRevealing();
      drawn.clear();
    };
  }, [editor, isMoving, done, bench, file, path, hand]);
}

/** Scrolls to a place, and again when the editor is resized: it gets its size some frames after it is made. */
function keepInView(editor: MonacoEditor, place: Place, hand: RefObject<boolean>): () => void {
  const reveal = () => {
    // In a sliver, every place is out of view.
    if (editor.getLayoutInfo().height < LEAST_HEIGHT) return;
    hand.current = false;
    editor.revealPositionInCenterIfOutsideViewport(place, monaco.editor.ScrollType.Immediate);
  };
  const waiting = requestAnimationFrame(reveal);
  const laidOut = editor.onDidLayoutChange(reveal);
  return () => {
    cancelAnimationFrame(waiting);
    laidOut.dispose();
  };
}

interface Place {
  readonly lineNumber: number;
  readonly column: number;
}
