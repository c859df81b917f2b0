import { type ReactNode, useState } from 'react';
import { type Case, type Line, stageOf } from '#case';
import type { FollowedBench } from '../../room/index.ts';
import { classes } from '../../ui/index.ts';
import bench from '../LiveCase.module.css';
import styles from './FollowedCase.module.css';
import { FollowedCode } from './FollowedCode.tsx';
import { FollowedEvidence } from './FollowedEvidence.tsx';
import { FollowedOutput } from './FollowedOutput.tsx';
import type { Shown } from './run-words.ts';

interface FollowedCaseProps {
  readonly subject: Case;
  readonly followed: FollowedBench;
  readonly whose?: Shown;
  /** As on a slide, or below each other on a page. */
  readonly as: 'slide' | 'page';
  /** What else one can do with the code, beside Copy. */
  readonly ways?: ReactNode;
}

/** The panels of a case as the stage, or an instructor, shows them, on a device that only follows: without editor, terminal and Python. */
export function FollowedCase({ subject, followed, whose = 'stage', as, ways }: FollowedCaseProps) {
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
        whose={whose}
        pointed={pointed}
        onChoose={() => setPointed(null)}
        ways={ways}
      />
      <FollowedOutput run={followed.run} whose={whose} />
      <FollowedEvidence subject={subject} followed={followed} whose={whose} onOpen={setPointed} />
    </div>
  );
}
