import { type ReactNode, useState } from 'react';
import { type Case, type Line, stageOf } from '#case';
import type { FollowedBench } from '../../room/index.ts';
import { classes } from '../../ui/index.ts';
import bench from '../LiveCase.module.css';
import styles from './FollowedCase.module.css';
import { FollowedCode } from './FollowedCode.tsx';
import { FollowedEvidence } from './FollowedEvidence.tsx';
import { FollowedOutput } from './FollowedOutput.tsx';

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
  const { typed } = stageOf(subject, followed.id.stage);
  /** A frame that was tapped here. */
  const [pointed, setPointed] = useState<Line | null>(null);
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
      <FollowedOutput run={followed.run} />
      <FollowedEvidence subject={subject} followed={followed} onOpen={setPointed} />
    </div>
  );
}
