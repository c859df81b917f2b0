import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { at, isSameLine, type Line } from '#case';
import { callPath, printedAt } from '../../steps/index.ts';
import { CodeLines, classes, codeLines } from '../../ui/index.ts';
import { followedMoment } from '../audience/followed-moment.ts';
import { allCulprits } from '../evidence/evidence-of.ts';
import { FollowedStep } from '../followed/FollowedStep.tsx';
import bench from '../LiveCase.module.css';
import { foundCulprit } from '../steps/answers.ts';
import { toldAt } from '../steps/told.ts';
import { fileShown, type Moment, momentOf } from '../steps/use-moment.ts';
import still from '../still/StillCode.module.css';
import styles from './RecordedCase.module.css';
import type { RecordedSteps } from './recording.ts';
import { Said } from './Said.tsx';

interface RecordedWalkProps {
  readonly recorded: RecordedSteps;
  /** Those that the slide has had. */
  readonly clicks: number;
  /** What is shown where the run has nothing of what is asked about. */
  readonly otherwise: ReactNode;
}

/** The panels of a recorded run at the step to which so many clicks lead, without editor and Python. */
export function RecordedWalk({ recorded, clicks, otherwise }: RecordedWalkProps) {
  const moment = toldMoment(recorded, clicks);
  if (!moment) return otherwise;
  const { transcript, subject } = recorded;
  const { walk, step } = moment;
  const file = fileShown(moment);
  const here = callPath(walk, step).find((each) => each.file === file);
  const culprits = allCulprits(subject, transcript);
  const found = foundCulprit(moment, culprits);
  const line = here ? { file, line: here.line } : null;
  const files = { ...subject.library, ...transcript.program.files };
  return (
    <div className={classes(bench.bench, styles.bench)}>
      <div className={bench.editor}>
        <p className={styles.file}>{file.replace(/^site-packages\//, '')}</p>
        <CodeAt text={at(files, file) ?? ''} file={file} line={line} isCulprit={isFound(line, found)} />
        <p className={styles.mark}>Recorded step by step · {transcript.runtime}</p>
      </div>
      <div className={styles.terminal}>
        <Said transcript={{ ...transcript, dialogue: printedAt(walk, transcript.dialogue, step + 1) }} />
      </div>
      <FollowedStep moment={followedMoment(moment, culprits)} onOpen={() => undefined} />
    </div>
  );
}

/** To read: the question of a case, and each of its answers by all of its cards. */
export function RecordedAnswers({ recorded }: { readonly recorded: RecordedSteps }) {
  const { subject, transcript } = recorded;
  const culprits = allCulprits(subject, transcript);
  const answers = culprits.map((_, index) => toldMoment(recorded, BEFORE_ANSWERS + 1 + index));
  return answers.map(
    (moment, index) =>
      moment && (
        <FollowedStep key={index} moment={followedMoment(moment, culprits)} onOpen={() => undefined} />
      ),
  );
}

/** The clicks for what is wrong, and for the question. */
const BEFORE_ANSWERS = 2;

function toldMoment({ walk, question }: RecordedSteps, clicks: number): Moment | null {
  return momentOf({ status: 'ready', walk }, toldAt(walk, question, clicks));
}

function isFound(line: Line | null, found: Line | null): boolean {
  return line !== null && found !== null && isSameLine(line, found);
}

interface CodeAtProps {
  readonly text: string;
  readonly file: string;
  readonly line: Line | null;
  readonly isCulprit: boolean;
}

/** A file with a line in sight, a third down: what leads to it is worth more than what follows. */
function CodeAt({ text, file, line, isCulprit }: CodeAtProps) {
  const box = useRef<HTMLPreElement>(null);
  useLayoutEffect(() => {
    const row = box.current?.querySelector<HTMLElement>(`:scope > code > :nth-child(${line?.line ?? 1})`);
    if (box.current && row) box.current.scrollTop = row.offsetTop - box.current.clientHeight / 3;
  }, [line]);
  return (
    <pre ref={box} className={still.code}>
      <CodeLines
        lines={codeLines(file, text.trimEnd())}
        added={[]}
        isNumbered
        marked={line && { line: line.line, isCulprit }}
      />
    </pre>
  );
}
