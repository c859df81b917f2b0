import type { ComponentType, ReactNode } from 'react';
import { type Case, isInstalled, type Line, type StageName, stageOf } from '#case';
import type { Frame } from '#evidence';
import { clearRun, openLine, useSession } from '../session/index.ts';
import { Button, classes, Fallible } from '../ui/index.ts';
import { EditorPart } from './EditorPart.tsx';
import type { CodeEditorProps } from './editor/CodeEditor.tsx';
import { EvidencePanel } from './evidence/EvidencePanel.tsx';
import styles from './LiveCase.module.css';
import { emptyText, notesOn } from './status.ts';
import { TerminalPart } from './terminal/TerminalPart.tsx';
import { useBench } from './use-bench.ts';
import { useNotes } from './use-notes.ts';

interface CaseBenchProps {
  readonly subject: Case;
  readonly stage: StageName;
  readonly panelId: string;
  readonly onLeave: () => void;
  /** What is different where nobody presents the case. */
  readonly lesson?: LessonBench;
}

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

/** The panels of one case in one stage. Whatever a program said that one of them cannot show, the others stay. */
export function CaseBench({ subject, stage, panelId, onLeave, lesson }: CaseBenchProps) {
  const bench = useBench(subject, stage, lesson !== undefined);
  const python = useSession((session) => session.python);
  const notes = useNotes();
  const { files, id, run, told } = bench;
  const culprits = lesson?.culprits ?? bench.culprits;
  const { about, typed } = stageOf(subject, stage);
  const openFrame = ({ file, line }: Frame) => {
    openLine(subject.id, stage, { file, line });
    lesson?.onPoint({ file, line });
  };
  const clear = <Button onClick={() => clearRun(subject.id, stage)}>Clear this run</Button>;

  const editor = (
    <EditorPart
      subject={subject}
      stage={stage}
      bench={bench}
      culprits={culprits}
      lesson={lesson}
      panelId={panelId}
      onOpenFrame={openFrame}
      onLeave={onLeave}
    />
  );
  const terminal = (
    <Fallible what="The output of this run" ways={clear} dependsOn={[run]}>
      <TerminalPart subject={subject} stage={stage} id={id} run={run} onLeave={onLeave} />
    </Fallible>
  );
  const evidence = (
    <Fallible what="The evidence of this run" ways={clear} dependsOn={[run]}>
      <EvidencePanel
        workspace={id}
        told={told}
        culprits={culprits}
        about={about}
        empty={emptyText(run, python)}
        notes={[...notesOn(run), ...notes]}
        canOpen={({ file }) => Object.hasOwn(files, file) || (isInstalled(file) && hasPackages(subject))}
        onOpen={openFrame}
      />
    </Fallible>
  );
  if (lesson) return lesson.arrange({ editor, terminal, evidence });
  return (
    <div className={classes(styles.bench, typed && styles.dialogue)}>
      {editor}
      {terminal}
      {evidence}
    </div>
  );
}

function hasPackages({ definition: { packages = [] } }: Case): boolean {
  return packages.length > 0;
}
