import type { ReactNode } from 'react';
import {
  Group,
  type Layout,
  type LayoutStorage,
  Panel,
  Separator,
  useDefaultLayout,
} from 'react-resizable-panels';
import type { BenchPanels } from '../../../bench/index.ts';
import { keptText, useMedia } from '../../../ui/index.ts';
import styles from './Panes.module.css';

/** Sizes are remembered where storage is allowed; elsewhere they last as long as the page. */
const storage: LayoutStorage = {
  getItem: (key) => keptText('browser', key).read(),
  setItem: (key, text) => keptText('browser', key).keep(text),
};

interface SplitProps {
  readonly id: string;
  readonly orientation: 'horizontal' | 'vertical';
  /** What the bar between the two changes, for screen readers. */
  readonly label: string;
  /** The initial share of the first pane, in percent. */
  readonly first: number;
  readonly children: readonly [ReactNode, ReactNode];
}

/** Two panes and a bar between them that can be moved by mouse or arrow keys. */
function Split({ id, orientation, label, first, children }: SplitProps) {
  const names = [`${id}-1`, `${id}-2`] as const;
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({ id: `machete-mode.${id}`, storage });
  const fallback: Layout = { [names[0]]: first, [names[1]]: 100 - first };
  return (
    <Group
      id={id}
      orientation={orientation}
      className={styles.group}
      defaultLayout={defaultLayout ?? fallback}
      onLayoutChanged={onLayoutChanged}
    >
      <Panel id={names[0]} minSize="20%" className={styles.panel}>
        {children[0]}
      </Panel>
      <Separator id={`${id}-bar`} aria-label={label} className={styles.bar} />
      <Panel id={names[1]} minSize="20%" className={styles.panel}>
        {children[1]}
      </Panel>
    </Group>
  );
}

/** The text on the left; on the right the editor above terminal and evidence. */
export function WidePanes({ text, bench }: { readonly text: ReactNode; readonly bench: ReactNode }) {
  return (
    <Split id="lesson" orientation="horizontal" label="Width of the text" first={37}>
      {text}
      {bench}
    </Split>
  );
}

export function WideBench({ editor, terminal, evidence }: BenchPanels) {
  return (
    <Split id="lesson-bench" orientation="vertical" label="Height of the editor" first={58}>
      <div className={styles.filled}>{editor}</div>
      <Split id="lesson-outcome" orientation="horizontal" label="Width of the terminal" first={50}>
        <div className={styles.filled}>{terminal}</div>
        <div className={styles.evidence}>{evidence}</div>
      </Split>
    </Split>
  );
}

/** All panels below each other, in reading order. */
export function StackedBench({ editor, terminal, evidence }: BenchPanels) {
  return (
    <div className={styles.stack}>
      <div className={styles.tall}>{editor}</div>
      <div className={styles.low}>{terminal}</div>
      <div className={styles.evidence}>{evidence}</div>
    </div>
  );
}

/** The same before the first run, when the terminal has nothing to show. */
export function UntouchedBench({ editor, evidence }: BenchPanels) {
  return (
    <div className={styles.stack}>
      <div className={styles.tall}>{editor}</div>
      <div className={styles.evidence}>{evidence}</div>
    </div>
  );
}

/** In narrower windows, as on phones or at 200 % zoom, the panels are below the text. */
const WIDE = '(min-width: 56rem)';

export function useIsWide(): boolean {
  return useMedia(WIDE);
}
