import { type ComponentType, type ReactNode, useCallback, useMemo } from 'react';
import { at, type Case, isInstalled, isOfCase, type Line, type StageName, stageOf } from '#case';
import type { Frame } from '#evidence';
import {
  acceptOffer,
  editFile,
  endInput,
  interrupt,
  openFile,
  openFileOf,
  openLine,
  type Python,
  type Run,
  resetWorkspace,
  resizeTerminal,
  run,
  showRecording,
  stop,
  tabsOf,
  typeLine,
  undoReset,
  useSession,
  viewOf,
  type WorkspaceId,
} from '../session/index.ts';
import { classes } from '../ui/index.ts';
import { Controls } from './Controls.tsx';
import { CodeEditor, type CodeEditorProps } from './editor/CodeEditor.tsx';
import { FilePicker } from './editor/FilePicker.tsx';
import { FileTabs } from './editor/FileTabs.tsx';
import type { MarkedLine } from './editor/use-line-marks.ts';
import { EvidencePanel } from './evidence/EvidencePanel.tsx';
import styles from './LiveCase.module.css';
import { RunBar } from './RunBar.tsx';
import { hasDied } from './status.ts';
import { remark, screenText } from './terminal/screen-text.ts';
import { TerminalPanel } from './terminal/TerminalPanel.tsx';
import { TypingBar } from './typing/TypingBar.tsx';
import { scriptedKeys, useTyping } from './typing/use-typing.ts';
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
  const typing = useTyping(subject, bench.id);
  const python = useSession((session) => session.python);
  const notes = useNotes();
  const { workspace, files, id } = bench;
  const culprits = lesson?.culprits ?? bench.culprits;
  const Code = lesson?.Code ?? CodeEditor;
  const { about, typed } = stageOf(subject, stage);
  const path = openFileOf(subject, workspace);
  const marked = useMarkedLine(id, path, culprits);
  const start = () => {
    if (!lesson?.blocked) run(subject, stage);
  };
  const showIt = useCallback(() => showRecording(subject.id, stage), [subject, stage]);
  const isOurs = (each: string) => isOfCase(subject, each);
  const installed = useInstalledFile(subject, path, isOurs(path));
  const text = at(files, path) ?? (installed?.status === 'read' ? installed.text : null);
  const openFrame = ({ file, line }: Frame) => {
    openLine(subject.id, stage, { file, line });
    lesson?.onPoint({ file, line });
  };

  const editor = (
    <section aria-label="Editor" className={styles.editor}>
      {typing && <TypingBar controls={typing} />}
      <header className={styles.files}>
        <FileTabs
          files={tabsOf(subject, workspace)}
          open={path}
          edited={(each) => Object.hasOwn(workspace.edits, each)}
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
            workspace={id}
            file={path}
            text={text}
            before={
              at(subject.folders.buggy, path) ?? (installed?.status === 'read' ? installed.text : undefined)
            }
            marked={marked}
            script={scriptedKeys(subject, typing)}
            onEdit={(edited) => editFile(subject, stage, path, edited)}
            onRun={start}
            onLeave={onLeave}
            onPoint={lesson && ((line) => lesson.onPoint({ file: path, line }))}
          />
        )}
      </div>
      <Controls evidence={bench.evidence} culprits={culprits} onOpen={openFrame}>
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
                  undoesLink: workspace.fromLink.edits && !workspace.fromLink.discarded,
                  onReset: () => resetWorkspace(subject, stage),
                  onUndo: () => undoReset(subject.id, stage),
                }
          }
          onRun={start}
          onStop={() => stop(subject, stage)}
          onShowRecording={hasDied(bench.run) ? showIt : null}
          onAcceptOffer={acceptOffer}
        />
      </Controls>
    </section>
  );
  const terminal = (
    <TerminalPanel
      workspace={id}
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
      workspace={id}
      evidence={bench.evidence}
      culprits={culprits}
      about={about}
      empty={emptyText(bench, python)}
      notes={[...notesOn(bench.run), ...notes]}
      canOpen={({ file }) => Object.hasOwn(files, file) || (isInstalled(file) && hasPackages(subject))}
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

/** The line in the open file that a frame led to. The same object as long as nobody clicks: the editor goes to a new one. */
function useMarkedLine(id: WorkspaceId, file: string, culprits: readonly Line[]): MarkedLine | null {
  const marked = useSession((session) => viewOf(session, id).marked);
  return useMemo(
    () =>
      marked?.file === file
        ? { line: marked.line, isCulprit: culprits.some((each) => isSame(marked, each)) }
        : null,
    [marked, file, culprits],
  );
}

function hasPackages({ definition: { packages = [] } }: Case): boolean {
  return packages.length > 0;
}

function isSame(one: Line, other: Line): boolean {
  return one.file === other.file && one.line === other.line;
}

function terminalText({ run }: Bench): string {
  switch (run.status) {
    case 'none':
    case 'starting':
      return '';
    case 'failed':
      return `${run.reason}\n`;
    case 'lost':
      return screenText(run.transcript) + remark(run.because);
    case 'running':
    case 'ended':
    case 'recorded':
      return screenText(run.transcript);
  }
}

/** What has to be said of how these clues were come by. */
function notesOn(run: Run): string[] {
  if (run.status === 'recorded') return [`This is a recording. ${run.because}`];
  return run.status === 'lost' ? [`${run.because} Press Run to run it again.`] : [];
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
    case 'lost':
      return 'It left no evidence by then.';
    case 'recorded':
    case 'ended':
      return run.transcript.exit?.ending.how === 'exited' && run.transcript.exit.ending.code === 0
        ? 'It ran to its end and left no evidence.'
        : 'It left no evidence.';
    case 'failed':
      return run.reason;
  }
}
