import { DiffEditor, type MonacoDiffEditor } from '@monaco-editor/react';
import 'monaco-editor/editor/browser/widget/diffEditor/diffEditor.contribution.js';
import { useEffect, useMemo, useRef } from 'react';
import { useColours, useDesignPixel } from '../../ui/index.ts';
import styles from './CodeEditor.module.css';
import { codeOptions } from './code-look.ts';
import './monaco.ts';
import { defineMonacoTheme } from './monaco.ts';

export interface CodeDiffProps {
  readonly left: string;
  readonly right: string;
}

/** Two texts side by side, read-only. */
export function CodeDiff({ left, right }: CodeDiffProps) {
  // A new editor for new texts: Monaco would compare the new text of one side with the old text of the other.
  return <DiffOfTwo key={JSON.stringify([left, right])} left={left} right={right} />;
}

/** After that long, Monaco gives up a comparison. */
const LONGEST_COMPARISON_MS = 5_000;

function DiffOfTwo({ left, right }: CodeDiffProps) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<MonacoDiffEditor | null>(null);
  const pixel = useDesignPixel(box);
  const colours = useColours();
  const theme = useMemo(() => defineMonacoTheme(colours), [colours]);
  const options = useMemo(
    () =>
      ({
        ...codeOptions(pixel),
        renderFinalNewline: 'on',
        readOnly: true,
        originalEditable: false,
        renderSideBySide: true,
        useInlineViewWhenSpaceIsLimited: false,
        renderOverviewRuler: false,
        renderMarginRevertIcon: false,
        renderGutterMenu: false,
        // Its signs need a font that is not bundled; the colours say the same.
        renderIndicators: false,
        fontSize: 16 * pixel,
        lineHeight: 23 / 16,
      }) as const,
    [pixel],
  );
  useEffect(
    () => () => {
      // The wrapper would dispose of the texts while the editor has them, which Monaco reports as an error.
      const texts = editor.current?.getModel();
      editor.current?.setModel(null);
      // It may still compare them, and reports a text that is gone meanwhile as an error, too.
      setTimeout(() => {
        texts?.original.dispose();
        texts?.modified.dispose();
      }, LONGEST_COMPARISON_MS);
    },
    [],
  );
  return (
    <div ref={box} className={styles.box}>
      <DiffEditor
        original={left}
        modified={right}
        language="python"
        theme={theme}
        options={options}
        loading={null}
        keepCurrentOriginalModel
        keepCurrentModifiedModel
        onMount={(mounted) => {
          editor.current = mounted;
          mounted.getOriginalEditor().updateOptions({ ariaLabel: 'Left' });
          mounted.getModifiedEditor().updateOptions({ ariaLabel: 'Right' });
        }}
      />
    </div>
  );
}
