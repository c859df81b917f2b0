import type { RefObject } from 'react';
import { type Case, stageOf } from '#case';
import type { Frame } from '#evidence';
import { openFile, openFileOf, openLine, orders, tabsOf } from '../../session/index.ts';
import { Button, Fallible, useKeysAnywhere } from '../../ui/index.ts';
import styles from '../LiveCase.module.css';
import type { PointedHere } from '../pointed/use-pointers.ts';
import { RunControls } from '../run/RunControls.tsx';
import { StepsBar } from '../steps/StepsBar.tsx';
import { useFileWalked } from '../steps/use-moment.ts';
import { TypingBar } from '../typing/TypingBar.tsx';
import { scriptedKeys, useTyping } from '../typing/use-typing.ts';
import type { Bench } from '../use-bench.ts';
import type { BenchVariant } from '../variant.tsx';
import { DeceitNote } from './DeceitNote.tsx';
import { FilesHead } from './FilesHead.tsx';
import { OpenFile } from './OpenFile.tsx';
import { useDeceits } from './use-deceits.ts';

export interface EditorPanelProps {
  readonly subject: Case;
  readonly bench: Bench;
  readonly variant: BenchVariant;
  readonly panelId: string;
  readonly onOpenFrame: (frame: Frame) => void;
  readonly onLeave: () => void;
  readonly runButton: RefObject<HTMLButtonElement | null>;
  /** Whether that is where one gets to when one leaves the code. */
  readonly leadsToRun: boolean;
}

/** The files of a case, one of them open to be edited, and the controls that run them. */
export function EditorPanel(props: EditorPanelProps) {
  const { subject, bench, variant, panelId, onOpenFrame, onLeave, runButton, leadsToRun } = props;
  const { id, workspace, files, pointed } = bench;
  const typing = useTyping(id, subject);
  const deceits = useDeceits(files);
  const walkedFile = useFileWalked(id, bench.walked);
  const path = walkedFile ?? openFileOf(subject, workspace);
  const run = (steps: boolean) => {
    if (variant.blocked) variant.blocked.onRun();
    else orders.run(id, steps);
  };
  const start = () => run(variant.steps);
  const startWithSteps = () => run(true);
  useKeysAnywhere(leadsToRun ? { run: start, 'run-with-steps': startWithSteps } : {});
  const open = (each: string) => openFile(id, each);
  return (
    <section aria-label="Editor" className={styles.editor}>
      {typing && <TypingBar controls={typing} />}
      <FilesHead
        subject={subject}
        files={files}
        tabs={withMore(tabsOf(subject, workspace), pointed, walkedFile)}
        open={path}
        edited={(each) => Object.hasOwn(workspace.edits, each)}
        deceives={(each) => deceits.has(each)}
        pointedAt={(each) => pointed?.here.inFile(each) ?? 0}
        panelId={panelId}
        onOpen={open}
      />
      <DeceitNote deceits={deceits} openFile={path} onOpen={(line) => openLine(id, line)} />
      <div id={panelId} role="tabpanel" aria-label={path} className={styles.code}>
        <Fallible
          what={path}
          dependsOn={[path, files]}
          ways={<Button onClick={() => open(stageOf(subject, id.stage).open[0])}>Open another file</Button>}
        >
          <OpenFile
            subject={subject}
            bench={bench}
            variant={variant}
            path={path}
            deceits={deceits.get(path)}
            script={scriptedKeys(typing)}
            onRun={start}
            onRunWithSteps={startWithSteps}
            onLeave={onLeave}
          />
        </Fallible>
      </div>
      <Fallible what="The steps of this run" dependsOn={[bench.walked]}>
        <StepsBar bench={id} walked={bench.walked} />
      </Fallible>
      <RunControls
        subject={subject}
        bench={bench}
        variant={variant}
        onRun={start}
        onRunWithSteps={startWithSteps}
        onOpenFrame={onOpenFrame}
        runButton={runButton}
        leadsToRun={leadsToRun}
      />
    </section>
  );
}

/** Every file that a room pointed into gets a tab, and the one that a walk has come to. */
function withMore(
  tabs: readonly string[],
  pointed: PointedHere | null,
  walked: string | null,
): readonly string[] {
  return [...new Set([...tabs, ...(pointed?.here.files ?? []), ...(walked === null ? [] : [walked])])];
}
