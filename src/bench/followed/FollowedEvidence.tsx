import { useState } from 'react';
import { type Case, knownFiles, type Line, stageOf } from '#case';
import { type Frame, NO_EVIDENCE } from '#evidence';
import type { FollowedBench } from '../../room/index.ts';
import { Fallible } from '../../ui/index.ts';
import { Exhibits, type Folds } from '../evidence/Exhibits.tsx';
import { FollowedStep } from './FollowedStep.tsx';
import { noClueText, type Whose } from './run-words.ts';

interface FollowedEvidenceProps {
  readonly subject: Case;
  readonly followed: FollowedBench;
  readonly whose?: Whose;
  /** A frame leads to its line. */
  readonly onOpen: (line: Line) => void;
}

/** The exhibits of a run elsewhere; while it is walked there, the step that is shown. */
export function FollowedEvidence(props: FollowedEvidenceProps) {
  const { walked } = props.followed;
  return walked ? <FollowedStep moment={walked} onOpen={props.onOpen} /> : <FollowedExhibits {...props} />;
}

function FollowedExhibits({ subject, followed, whose = 'stage', onOpen }: FollowedEvidenceProps) {
  const { id, run, evidence, culprits, isOutdated, leftOut, edits } = followed;
  const folds = useFolds();
  const files = knownFiles(subject, id.stage);
  return (
    <Fallible what="The evidence" dependsOn={[evidence]}>
      <Exhibits
        evidence={evidence ?? NO_EVIDENCE}
        outdated={isOutdated ? 'The files have changed since this run.' : null}
        culprits={culprits}
        about={stageOf(subject, id.stage).about}
        empty={noClueText(run, whose)}
        notes={leftOut === '' ? [] : [leftOut]}
        folds={folds}
        canOpen={({ file }: Frame) => Object.hasOwn(files, file) || Object.hasOwn(edits, file)}
        onOpen={({ file, line }: Frame) => onOpen({ file, line })}
      />
    </Fallible>
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
