import { useRef } from 'react';
import { at, type BenchId, type Case, isInstalled, type Line, stageOf } from '#case';
import { openLine, orders, useSession } from '../session/index.ts';
import { Button, Fallible } from '../ui/index.ts';
import { EditorPanel } from './editor/EditorPanel.tsx';
import { EvidencePanel } from './evidence/EvidencePanel.tsx';
import { PointedCard } from './pointed/PointedCard.tsx';
import { browserNotes, emptyText, firstRowsOf, runNotes } from './status.ts';
import { useTold } from './steps/use-told.ts';
import { useWalkKeys } from './steps/use-walk-keys.ts';
import { WalkPane } from './steps/WalkPane.tsx';
import { WaysToMoments } from './steps/WaysToMoments.tsx';
import { TerminalPanel } from './terminal/TerminalPanel.tsx';
import { useBench } from './use-bench.ts';
import { type BenchVariant, ON_A_SLIDE } from './variant.tsx';

interface CaseBenchProps {
  readonly id: BenchId;
  readonly subject: Case;
  readonly panelId: string;
  /** Gives the keyboard back to what is around the panels. Without it, Esc leads to Run, and Tab from there to what a run shows. */
  readonly onLeave?: () => void;
  readonly variant?: BenchVariant;
  /** How many clicks of its slide have told of its run; left out where it is not told of. */
  readonly clicks?: number;
}

/** The panels of one case in one stage. If one of them cannot show what a program printed, the others stay. */
export function CaseBench({ id, subject, panelId, onLeave, variant = ON_A_SLIDE, clicks }: CaseBenchProps) {
  const bench = useBench(id, subject, variant);
  const runButton = useRef<HTMLButtonElement>(null);
  const leave = onLeave ?? (() => runButton.current?.focus());
  const python = useSession((session) => session.python);
  const storage = useSession((session) => session.storage);
  const { files, run, output, isOutdated, culprits, walked, pointed } = bench;
  useWalkKeys(id, walked, onLeave !== undefined);
  useTold(bench, subject.definition.question, clicks ?? null);
  const { about, typed } = stageOf(subject, id.stage);
  const openFrame = ({ file, line }: Line) => {
    openLine(id, { file, line });
    variant.onPoint({ file, line });
  };
  const clear = <Button onClick={() => orders.clearRun(id)}>Clear this run</Button>;
  return variant.arrange({
    editor: (
      <EditorPanel
        subject={subject}
        bench={bench}
        variant={variant}
        panelId={panelId}
        onOpenFrame={openFrame}
        onLeave={leave}
        runButton={runButton}
        leadsToRun={!onLeave}
      />
    ),
    terminal: (
      <Fallible what="The output of this run" ways={clear} dependsOn={[run]}>
        <TerminalPanel
          bench={id}
          run={run}
          walked={walked}
          first={firstRowsOf(subject, id.stage, run)}
          onLeave={leave}
        />
      </Fallible>
    ),
    evidence: (
      <Fallible what="The evidence of this run" ways={clear} dependsOn={[run]}>
        <WalkPane
          bench={id}
          walked={walked}
          culprits={bench.findable}
          pictured={variant.pictured}
          evidence={
            <WaysToMoments bench={id} walked={walked}>
              <EvidencePanel
                bench={id}
                output={output}
                isOutdated={isOutdated}
                culprits={culprits}
                about={about}
                empty={emptyText(run, python, output.isAnyStack, bench.hasSteps)}
                above={
                  pointed && (
                    <PointedCard
                      pointed={pointed}
                      culprits={culprits.length}
                      codeOf={({ file, line }) => codeAt(at(subject.library, file) ?? at(files, file), line)}
                      onOpen={openFrame}
                    />
                  )
                }
                notes={[...runNotes(run), ...browserNotes(python, storage)]}
                canOpen={({ file }) =>
                  Object.hasOwn(files, file) || (isInstalled(file) && hasPackages(subject))
                }
                onOpen={openFrame}
              />
            </WaysToMoments>
          }
        />
      </Fallible>
    ),
    isDialogue: typed !== undefined,
  });
}

function hasPackages({ definition: { packages = [] } }: Case): boolean {
  return packages.length > 0;
}

function codeAt(text: string | undefined, line: number): string {
  return text?.split('\n')[line - 1]?.trim() ?? '';
}
