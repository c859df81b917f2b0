import type { ComponentType, ReactNode } from 'react';
import type { Line } from '#case';
import type { CodeEditorProps } from './editor/CodeEditor.tsx';

/** The panels of a case as a lesson needs them. */
export interface LessonBench {
  readonly arrange: (panels: BenchPanels) => ReactNode;
  /** The lines to be found, once the learner has found them. */
  readonly culprits: readonly Line[];
  /** What is to be done before Run; `null` when nothing is. */
  readonly blocked: string | null;
  /** The learner points at a line, in the editor or by a frame. */
  readonly onPoint: (line: Line) => void;
  /** Instead of Monaco. */
  readonly Code?: ComponentType<CodeEditorProps>;
}

export interface BenchPanels {
  readonly editor: ReactNode;
  readonly terminal: ReactNode;
  readonly evidence: ReactNode;
}
