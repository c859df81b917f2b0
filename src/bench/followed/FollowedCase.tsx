import { type ReactNode, useState } from 'react';
import { type Case, knownFiles, type Line, stageOf } from '#case';
import { type Frame, NO_EVIDENCE } from '#evidence';
import type { FollowedBench } from '../../room/index.ts';
import { classes, Fallible } from '../../ui/index.ts';
import { Exhibits, type Folds } from '../evidence/Exhibits.tsx';
import bench from '../LiveCase.module.css';
import styles from './FollowedCase.module.css';
import { FollowedCode } from './FollowedCode.tsx';
import { FollowedOutput } from './FollowedOutput.tsx';
import { noClueText } from './run-words.ts';

interface FollowedCaseProps {
  readonly subject: Case;
  readonly followed: FollowedBench;
  /** As on a slide, or below each other on a page. */
  readonly as: 'slide' | 'page';
  /** What else one can do with the code, beside Copy. */
  readonly ways?: ReactNode;
}

/** The panels of a case as the stage shows them, on a device that only follows: without editor, terminal and Python. */
export function FollowedCase({ subject, followed, as, ways }: FollowedCaseProps) {
  const { id, run, evidence, culprits, isOutdated, leftOut } = followed;
  const { about, typed } = stageOf(subject, id.stage);
  /** A frame that was tapped here. */
  const [pointed, setPointed] = useState<Line | null>(null);
  const folds = useFolds();
  const files = knownFiles(subject, id.stage);
  const arranged =
    as === 'page' ? styles.page : classes(bench.bench, styles.slide, typed ? bench.dialogue : undefined);
  return (
    <div className={arranged}>
      <FollowedCode
        subject={subject}
        followed={followed}
        pointed={pointed}
        onChoose={() => setPointed(null)}
        ways={ways}
      />
      <FollowedOutput run={run} />
      <Fallible what="The evidence" dependsOn={[evidence]}>
        <Exhibits
          evidence={evidence ?? NO_EVIDENCE}
          outdated={isOutdated ? 'The files have changed since this run.' : null}
          culprits={culprits}
          about={about}
          empty={noClueText(run)}
          notes={leftOut === '' ? [] : [leftOut]}
          folds={folds}
          canOpen={({ file }: Frame) => Object.hasOwn(files, file) || Object.hasOwn(followed.edits, file)}
          onOpen={({ file, line }: Frame) => setPointed({ file, line })}
        />
      </Fallible>
    </div>
  );
}

/** What this reader has unfolded: nobody else sees it. */
function useFolds(): Folds {
  const [unfolded, setUnfolded] = useState<readonly number[]>([]);
  const [turned, setTurned] = useState<readonly string[]>([]);
  return {
    unfolded,
    turned,
    onToggle: (index) => setUnfolded((now) => toggled(now, index)),
    onTurn: (part) => setTurned((now) => toggled(now, part)),
  };
}

function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((each) => each !== item) : [...items, item];
}
