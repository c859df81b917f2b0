import { useCallback, useMemo } from 'react';
import { at, type BenchId, type Case, isInstalled, isOfCase, type Line, stageOf } from '#case';
import type { Frame } from '#evidence';
import {
  acceptOffer,
  editFile,
  openFile,
  openFileOf,
  openLine,
  resetWorkspace,
  run,
  showRecording,
  stop,
  tabsOf,
  undoReset,
  useSession,
  viewOf,
} from '../session/index.ts';
import { Button, Fallible } from '../ui/index.ts';
import { Controls } from './Controls.tsx';
import { CodeEditor, type CodeEditorProps } from './editor/CodeEditor.tsx';
import { DeceitNote } from './editor/DeceitNote.tsx';
import { FilePicker, FileTabs } from './editor/FileTabs.tsx';
import { useDeceits } from './editor/use-deceits.ts';
import type { MarkedLine } from './editor/use-marks.ts';
import { EvidenceSummary } from './evidence/EvidenceSummary.tsx';
import styles from './LiveCase.module.css';
import type { LessonBench } from './lesson-bench.ts';
import { RunBar } from './RunBar.tsx';
import { hasDied } from './status.ts';
import { TypingBar } from './typing/TypingBar.tsx';
import { scriptedKeys, useTyping } from './typing/use-typing.ts';
import type { Bench } from './use-bench.ts';
import { useInstalledFile } from './use-installed-file.ts';

interface EditorPartProps {
  readonly subject: Case;
  readonly bench: Bench;
  readonly culprits: readonly Line[];
  readonly lesson: LessonBench | undefined;
  readonly panelId: string;
  readonly onOpenFrame: (frame: Frame) => void;
  readonly onLeave: () => void;
}

/** The files of a case, one of them to be edited, and what runs them. */
export function EditorPart(props: EditorPartProps) {
  const { subject, bench, culprits, lesson, panelId, onOpenFrame } = props;
  const { id, workspace, files } = bench;
  const typing = useTyping(id, subject);
  const deceits = useDeceits(files);
  const path = openFileOf(subject, workspace);
  const start = () => {
    if (!lesson?.blocked) run(id);
  };
  const open = (each: string) => openFile(id, each);
  return (
    <section aria-label="Editor" className={styles.editor}>
      {typing && <TypingBar controls={typing} />}
      <header className={styles.files}>
        <FileTabs
          files={tabsOf(subject, workspace)}
          open={path}
          edited={(each) => Object.hasOwn(workspace.edits, each)}
          installed={(each) => isInstalled(each) && !isOfCase(subject, each)}
          deceives={(each) => deceits.has(each)}
          panelId={panelId}
          onOpen={open}
        />
        <FilePicker files={Object.keys(files)} onOpen={open} />
      </header>
      <DeceitNote deceits={deceits} openFile={path} onOpen={(line) => openLine(id, line)} />
      <div id={panelId} role="tabpanel" aria-label={path} className={styles.code}>
        <Fallible
          what={path}
          dependsOn={[path, files]}
          ways={<Button onClick={() => open(stageOf(subject, id.stage).open[0])}>Open another file</Button>}
        >
          <OpenFile
            {...props}
            path={path}
            deceits={deceits.get(path)}
            script={scriptedKeys(typing)}
            onRun={start}
          />
        </Fallible>
      </div>
      <Controls
        summary={
          <Fallible what="The evidence" dependsOn={[bench.run]}>
            <EvidenceSummary told={bench.told} culprits={culprits} onOpen={onOpenFrame} />
          </Fallible>
        }
      >
        <Runs {...props} onRun={start} />
      </Controls>
    </section>
  );
}

interface OpenFileProps extends EditorPartProps {
  readonly path: string;
  readonly deceits: CodeEditorProps['deceits'];
  readonly script: ReturnType<typeof scriptedKeys>;
  readonly onRun: () => void;
}

/** The text of the file that is in front; of an installed library's, once it is read. */
function OpenFile(props: OpenFileProps) {
  const { subject, bench, culprits, lesson, path, deceits, script, onRun, onLeave } = props;
  const Code = lesson?.Code ?? CodeEditor;
  const marked = useMarkedLine(bench.id, path, culprits);
  const installed = useInstalledFile(subject, path, isOfCase(subject, path));
  const asInstalled = installed?.status === 'read' ? installed.text : undefined;
  const text = at(bench.files, path) ?? asInstalled;
  if (text === undefined)
    return <p className={styles.unread}>{installed?.status === 'missing' && installed.reason}</p>;
  return (
    <Code
      bench={bench.id}
      file={path}
      text={text}
      before={at(subject.folders.buggy, path) ?? asInstalled}
      marked={marked}
      deceits={deceits}
      script={script}
      onEdit={(edited) => editFile(bench.id, subject, path, edited)}
      onRun={onRun}
      onLeave={onLeave}
      onPoint={lesson && ((line) => lesson.onPoint({ file: path, line }))}
    />
  );
}

interface RunsProps extends EditorPartProps {
  readonly onRun: () => void;
}

function Runs({ subject, bench, lesson, onRun }: RunsProps) {
  const python = useSession((session) => session.python);
  const { id, workspace, run } = bench;
  const showIt = useCallback(() => showRecording(id), [id]);
  const resets = {
    canReset: Object.keys(workspace.edits).length > 0,
    canUndo: workspace.discarded !== null,
    undoesLink: workspace.fromLink.edits && !workspace.fromLink.discarded,
    onReset: () => resetWorkspace(id, subject),
    onUndo: () => undoReset(id),
  };
  return (
    <RunBar
      run={run}
      python={python}
      blocked={lesson?.blocked ?? null}
      // A lesson has ways back of its own.
      resets={lesson ? null : resets}
      onRun={onRun}
      onStop={() => stop(id)}
      onShowRecording={hasDied(run) ? showIt : null}
      onAcceptOffer={acceptOffer}
    />
  );
}

/** The line in the open file that a frame led to. The same object as long as nobody clicks: the editor goes to a new one. */
function useMarkedLine(bench: BenchId, file: string, culprits: readonly Line[]): MarkedLine | null {
  const marked = useSession((session) => viewOf(session, bench).marked);
  return useMemo(
    () =>
      marked?.file === file
        ? { line: marked.line, isCulprit: culprits.some((each) => isSame(marked, each)) }
        : null,
    [marked, file, culprits],
  );
}

function isSame(one: Line, other: Line): boolean {
  return one.file === other.file && one.line === other.line;
}
