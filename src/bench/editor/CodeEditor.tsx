import { Editor, type OnMount } from '@monaco-editor/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { addedLines, type BenchId, benchKey, type DeceitfulPlace } from '#case';
import { useSession } from '../../session/index.ts';
import type { HelpInFile } from '../../session/later.ts';
import { useColours, useDesignPixel, usePaintedFrames } from '../../ui/index.ts';
import { useHand } from '../by-hand.ts';
import type { PointedLine } from '../pointed/pointed.ts';
import type { LinesWalked } from '../steps/use-lines-walked.ts';
import type { ScriptedKeys } from '../typing/use-typing.ts';
import styles from './CodeEditor.module.css';
import { codeOptions, useLevelMargin } from './code-look.ts';
import type { MonacoEditor } from './monaco.ts';
import { defineMonacoTheme } from './monaco.ts';
import { useDimmedText } from './use-dimmed-text.ts';
import { useFirstLook } from './use-first-look.ts';
import { useHelpMarks } from './use-help-marks.ts';
import { type MarkedLine, useDeceitMarks, useLineMarks } from './use-marks.ts';
import { usePointerMarks } from './use-pointer-marks.ts';
import { useScript } from './use-script.ts';
import { useSharedView } from './use-shared-view.ts';
import { useTabThrough } from './use-tab-through.ts';
import { useText } from './use-text.ts';
import { useWalkMarks } from './use-walk-marks.ts';

export interface CodeEditorProps {
  readonly bench: BenchId;
  /** Each file has its own undo history and scroll position. */
  readonly file: string;
  readonly text: string;
  /** The stage opens with it. */
  readonly isFront: boolean;
  /** The text to compare with, for the marks on added lines. */
  readonly before: string | undefined;
  readonly marked: MarkedLine | null;
  /** The lines of the file that a walk through its run is in. */
  readonly walked?: LinesWalked | null;
  /** The places that do not run as they read. */
  readonly deceits?: readonly DeceitfulPlace[] | undefined;
  /** The lines of the file that a room pointed at. */
  readonly pointers?: readonly PointedLine[] | undefined;
  /** What an instructor has told of lines of the file. */
  readonly help?: HelpInFile | null;
  readonly onEdit: (text: string) => void;
  readonly onRun: () => void;
  readonly onRunWithSteps: () => void;
  /** Leaves the editor for the deck. */
  readonly onLeave: () => void;
  /** What types instead of the keys. */
  readonly script?: ScriptedKeys | null;
  /** The user has moved the cursor to this line. */
  readonly onPoint?: ((line: number) => void) | undefined;
}

/** Monaco, with added lines in steel and the line of a clicked frame marked. */
export function CodeEditor({
  bench,
  file,
  text,
  isFront,
  before,
  marked,
  walked = null,
  deceits,
  pointers,
  help = null,
  script = null,
  onEdit,
  onRun,
  onRunWithSteps,
  onLeave,
  onPoint,
}: CodeEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<MonacoEditor | null>(null);
  const pixel = useDesignPixel(box);
  const colours = useColours();
  const isDue = usePaintedFrames(1);
  const intents = useRef({ onRun, onRunWithSteps, onLeave, onPoint });
  useEffect(() => {
    intents.current = { onRun, onRunWithSteps, onLeave, onPoint };
  });
  // The bench is rendered for each frame of a flood of output: none of these may be computed each time.
  const added = useMemo(() => addedLines(before, text), [before, text]);
  const theme = useMemo(() => defineMonacoTheme(colours), [colours]);
  const isEnlarged = useSession(({ show }) => show.fontScale > 1);
  const options = useMemo(
    () => ({ ...codeOptions(pixel, isEnlarged), ariaLabel: `Code of ${file}. Escape leaves it.` }),
    [pixel, isEnlarged, file],
  );
  const path = `${benchKey(bench)}/${file}`;
  const hand = useHand(box);
  // In this order: a selection can only be shown in its own text.
  useText(editor, { path, text, onEdit, hand, pace: script?.pace ?? null });
  useLineMarks(editor, { bench, added, marked });
  useDeceitMarks(editor, path, deceits);
  usePointerMarks(editor, path, pointers);
  useHelpMarks(editor, path, help);
  useWalkMarks(editor, { path, walked, hand });
  useFirstLook(editor, { bench, file, path, text, isFront, added, hand });
  useSharedView(editor, { bench, file, path, hand });
  useScript(editor, { script, box, bench, file, path, hand });
  useTabThrough(editor);
  useDimmedText(editor);
  useLevelMargin(editor);

  const onMount: OnMount = (mounted, monaco) => {
    mounted.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, () => intents.current.onRun());
    mounted.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.Enter, () =>
      intents.current.onRunWithSteps(),
    );
    mounted.addAction({
      id: 'machete.leave',
      label: 'Leave the editor',
      keybindings: [monaco.KeyCode.Escape],
      precondition: '!findWidgetVisible && !editorHasMultipleSelections',
      run: () => intents.current.onLeave(),
    });
    mounted.onDidChangeCursorPosition(({ position, source }) => {
      // Nobody chose where the cursor is in a file that was just opened.
      if (source !== 'api') intents.current.onPoint?.(position.lineNumber);
    });
    setEditor(mounted);
  };

  const still = <pre className={styles.still}>{text}</pre>;
  return (
    <div ref={box} className={styles.box} data-typing data-lines={text.split('\n').length}>
      {isDue ? (
        <Editor
          path={path}
          defaultValue={text}
          language="python"
          theme={theme}
          loading={still}
          onMount={onMount}
          options={options}
        />
      ) : (
        still
      )}
    </div>
  );
}
