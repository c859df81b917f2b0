import { type BenchId, type Case, isInstalled, stageOf } from '#case';
import type { Frame } from '#evidence';
import { clearRun, openLine, useSession } from '../session/index.ts';
import { Button, classes, Fallible } from '../ui/index.ts';
import { EditorPart } from './EditorPart.tsx';
import { EvidencePanel } from './evidence/EvidencePanel.tsx';
import styles from './LiveCase.module.css';
import type { LessonBench } from './lesson-bench.ts';
import { emptyText, notesOn } from './status.ts';
import { TerminalPart } from './terminal/TerminalPart.tsx';
import { useBench } from './use-bench.ts';
import { useNotes } from './use-notes.ts';

interface CaseBenchProps {
  readonly id: BenchId;
  readonly subject: Case;
  readonly panelId: string;
  readonly onLeave: () => void;
  /** What is different where nobody presents the case. */
  readonly lesson?: LessonBench;
}

/** The panels of one case in one stage. Whatever a program said that one of them cannot show, the others stay. */
export function CaseBench({ id, subject, panelId, onLeave, lesson }: CaseBenchProps) {
  const bench = useBench(id, subject, lesson !== undefined);
  const python = useSession((session) => session.python);
  const notes = useNotes();
  const { files, run, told } = bench;
  const culprits = lesson?.culprits ?? bench.culprits;
  const { about, typed } = stageOf(subject, id.stage);
  const openFrame = ({ file, line }: Frame) => {
    openLine(id, { file, line });
    lesson?.onPoint({ file, line });
  };
  const clear = <Button onClick={() => clearRun(id)}>Clear this run</Button>;

  const editor = (
    <EditorPart
      subject={subject}
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
      <TerminalPart id={id} run={run} onLeave={onLeave} />
    </Fallible>
  );
  const evidence = (
    <Fallible what="The evidence of this run" ways={clear} dependsOn={[run]}>
      <EvidencePanel
        bench={id}
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
