import { type ComponentType, type ReactNode, useMemo, useState } from 'react';
import { type Case, isInstalled, type Line, type StageName, stageFiles, stageOf } from '#case';
import type { Frame } from '#evidence';
import {
  editFile,
  endInput,
  interrupt,
  openFile,
  openFileOf,
  type Python,
  resetWorkspace,
  resizeTerminal,
  run,
  stop,
  tabsOf,
  typeLine,
  undoReset,
  useSession,
} from '../session/index.ts';
import { classes } from '../ui/index.ts';
import { CodeEditor, type CodeEditorProps } from './editor/CodeEditor.tsx';
import { FilePicker } from './editor/FilePicker.tsx';
import { FileTabs } from './editor/FileTabs.tsx';
import { EvidencePanel } from './evidence/EvidencePanel.tsx';
import styles from './LiveCase.module.css';
import { RunBar } from './RunBar.tsx';
import { screenText } from './terminal/screen-text.ts';
import { TerminalPanel } from './terminal/TerminalPanel.tsx';
import { type Bench, useBench } from './use-bench.ts';
import { useInstalledFile } from './use-installed-file.ts';
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

/** The panels of one case in one stage. */
export function CaseBench({ subject, stage, panelId, onLeave, lesson }: CaseBenchProps) {
  const bench = useBench(subject, stage, lesson !== undefined);
  const python = useSession((session) => session.python);
  const notes = useNotes();
  const [marked, setMarked] = useState<Line | null>(null);
  const { workspace, files } = bench;
  const culprits = lesson?.culprits ?? bench.culprits;
  const Code = lesson?.Code ?? CodeEditor;
  const { about, typed } = stageOf(subject, stage);
  const path = openFileOf(subject, workspace);
  const start = () => {
    if (!lesson?.blocked) void run(subject, stage);
  };
  const isOurs = (each: string) => isAddedBy(subject, stage, each);
  const installed = useInstalledFile(subject, path, isOurs(path));
  const text = files[path] ?? (installed?.status === 'read' ? installed.text : null);

  const isCulprit = marked !== null && culprits.some((each) => isSame(marked, each));
  // The same object until another frame is clicked: a new one would take the cursor away from whoever types.
  const mark = useMemo(
    () => (marked?.file === path ? { line: marked.line, isCulprit } : null),
    [marked, path, isCulprit],
  );

  const openFrame = ({ file, line }: Frame) => {
    openFile(subject.id, stage, file);
    setMarked({ file, line });
    lesson?.onPoint({ file, line });
  };

  const editor = (
    <section aria-label="Editor" className={styles.editor}>
      <header className={styles.files}>
        <FileTabs
          files={tabsOf(subject, workspace)}
          open={path}
          edited={(each) => each in workspace.edits}
          installed={(each) => isInstalled(each) && !isOurs(each)}
          panelId={panelId}
          onOpen={(each) => openFile(subject.id, stage, each)}
        />
        <FilePicker files={Object.keys(files)} onOpen={(each) => openFile(subject.id, stage, each)} />
      </header>
      <div id={panelId} role="tabpanel" aria-label={path} className={styles.code}>
        {text === null ? (
          <p className={styles.unread}>{installed?.status === 'missing' && installed.reason}</p>
        ) : (
          <Code
            path={`${subject.id}/${stage}/${path}`}
            text={text}
            before={
              subject.folders.buggy?.[path] ?? (installed?.status === 'read' ? installed.text : undefined)
            }
            marked={mark}
            onEdit={(edited) => editFile(subject, stage, path, edited)}
            onRun={start}
            onLeave={onLeave}
            onPoint={lesson && ((line) => lesson.onPoint({ file: path, line }))}
          />
        )}
      </div>
      <RunBar
        run={bench.run}
        python={python}
        blocked={lesson?.blocked ?? null}
        resets={
          lesson
            ? null
            : {
                canReset: Object.keys(workspace.edits).length > 0,
                canUndo: workspace.discarded !== null,
                onReset: () => resetWorkspace(subject.id, stage),
                onUndo: () => undoReset(subject.id, stage),
              }
        }
        onRun={start}
        onStop={() => stop(subject, stage)}
      />
    </section>
  );
  const terminal = (
    <TerminalPanel
      text={terminalText(bench)}
      onLine={(line) => typeLine(subject.id, stage, line)}
      isRunning={bench.run.status === 'running'}
      onInterrupt={() => interrupt(subject.id, stage)}
      onEndInput={() => endInput(subject.id, stage)}
      onResize={resizeTerminal}
      onLeave={onLeave}
    />
  );
  const evidence = (
    <EvidencePanel
      evidence={bench.evidence}
      culprits={culprits}
      about={about}
      empty={emptyText(bench, python)}
      notes={
        bench.run.status === 'recorded' ? [`This is a recording. ${bench.run.because}`, ...notes] : notes
      }
      canOpen={({ file }) => file in files || (isInstalled(file) && hasPackages(subject))}
      onOpen={openFrame}
    />
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

/** Whether the path is one of the case's own, though it may lie beside installed packages: a `.pth` file, a hook. */
function isAddedBy(subject: Case, stage: StageName, path: string): boolean {
  return path in stageFiles(subject, stage) && subject.library?.[path] === undefined;
}

function hasPackages({ definition: { packages = [] } }: Case): boolean {
  return packages.length > 0;
}

function isSame(one: Line, other: Line): boolean {
  return one.file === other.file && one.line === other.line;
}

function terminalText({ run: { status, ...run } }: Bench): string {
  if (status === 'failed' && 'reason' in run) return `${run.reason}\n`;
  return 'transcript' in run ? screenText(run.transcript) : '';
}

/** While there is no clue: why, and what leads to one. */
function emptyText({ run }: Bench, python: Python): string {
  switch (run.status) {
    case 'none':
      if (python.status === 'missing') return python.reason;
      return 'Press Run: what it leaves behind will lie here.';
    case 'starting':
    case 'running':
      return 'Running.';
    case 'recorded':
    case 'ended':
      return run.transcript.exit?.ending.how === 'exited' && run.transcript.exit.ending.code === 0
        ? 'It ran to its end and left no evidence.'
        : 'It left no evidence.';
    case 'failed':
      return run.reason;
  }
}
