import type { ComponentType, ReactNode } from 'react';
import type { Line } from '#case';
import { classes } from '../ui/index.ts';
import { CodeEditor, type CodeEditorProps } from './editor/CodeEditor.tsx';
import styles from './LiveCase.module.css';

/** The panels of a case, to be arranged on a page. */
export interface BenchPanels {
  readonly editor: ReactNode;
  readonly terminal: ReactNode;
  readonly evidence: ReactNode;
  /** Whether the stage is a dialogue with a debugger, which needs lines more than the editor does. */
  readonly isDialogue: boolean;
}

/** Something that comes before a run. */
export interface Blocked {
  /** A sentence. */
  readonly because: string;
  /** Leads to it, for somebody who wants to run. */
  readonly onRun: () => void;
}

/** All that differs between the bench on a slide and the one in a lesson. */
export interface BenchVariant {
  readonly arrange: (panels: BenchPanels) => ReactNode;
  /** The lines to show as culprits, given those that a run of this stage has found. */
  readonly culprits: (found: readonly Line[]) => readonly Line[];
  /** Why Run has to wait; `null` if it need not. */
  readonly blocked: Blocked | null;
  /** Beneath Run: what the page has to say of the run. */
  readonly note: ReactNode;
  /** The user points at a line, in the editor or by a frame. */
  readonly onPoint: (line: Line) => void;
  readonly Code: ComponentType<CodeEditorProps>;
  /** Whether the run bar can reset the files. */
  readonly canReset: boolean;
  /** Whether the user writes hooks, which no pattern of the case knows. */
  readonly hasOwnHooks: boolean;
  /** Whether each run is recorded step by step, without being asked to. */
  readonly steps: boolean;
  /** The names that the picture of a walk is about; all, if there are none. */
  readonly pictured: readonly string[];
}

/** The bench where somebody presents a case. */
export const ON_A_SLIDE: BenchVariant = {
  arrange: ({ editor, terminal, evidence, isDialogue }) => (
    <div className={classes(styles.bench, isDialogue && styles.dialogue)}>
      {editor}
      {terminal}
      {evidence}
    </div>
  ),
  culprits: (found) => found,
  blocked: null,
  note: null,
  onPoint: () => undefined,
  Code: CodeEditor,
  canReset: true,
  hasOwnHooks: false,
  steps: false,
  pictured: [],
};
