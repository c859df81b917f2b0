import { use } from 'react';
import { benchId, type StageName, stageOf } from '#case';
import { classes } from '../../ui/index.ts';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { evidenceOf } from '../evidence/evidence-of.ts';
import bench from '../LiveCase.module.css';
import { endingOf } from '../status.ts';
import { StillCode } from '../still/StillCode.tsx';
import styles from './RecordedCase.module.css';
import { RecordedAnswers, RecordedWalk } from './RecordedWalk.tsx';
import { type Recorded, recordedStage, recordedSteps } from './recording.ts';
import { Said } from './Said.tsx';

interface StageProps {
  readonly id: string;
  readonly stage: StageName;
}

export interface RecordedCaseProps extends StageProps {
  /** How many clicks have told of its steps; left out where they are not walked. */
  readonly clicks?: number;
}

/** The panels of a case on paper: without editor and Python, with the recorded run. */
export function RecordedCase({ clicks = 0, ...stage }: RecordedCaseProps) {
  return clicks > 0 ? <RecordedStep {...stage} clicks={clicks} /> : <RecordedRun {...stage} />;
}

function RecordedStep({ id, stage, clicks }: Required<RecordedCaseProps>) {
  const recorded = use(recordedSteps(id, stage));
  const run = <RecordedRun id={id} stage={stage} />;
  return recorded ? <RecordedWalk recorded={recorded} clicks={clicks} otherwise={run} /> : run;
}

function RecordedRun({ id, stage }: StageProps) {
  const recorded = use(recordedStage(id, stage));
  const { subject, still } = recorded;
  const { typed } = stageOf(subject, stage);
  return (
    <div className={classes(bench.bench, styles.bench, typed && bench.dialogue)}>
      <div className={bench.editor}>
        <p className={styles.file}>{still?.file.replace(/^site-packages\//, '')}</p>
        {still && <StillCode still={still} />}
        <p className={styles.mark}>{markOf(recorded)}</p>
      </div>
      <div className={styles.terminal}>
        {recorded.transcript && <Said transcript={recorded.transcript} />}
      </div>
      <Clues recorded={recorded} stage={stage} />
    </div>
  );
}

/** The same run to read: its clues, and beside them the whole terminal; of one that is walked, the cards of each answer. */
export function RecordedReading({ isWalked, ...stage }: StageProps & { readonly isWalked: boolean }) {
  return isWalked ? <StepsToRead {...stage} /> : <RunToRead {...stage} />;
}

function StepsToRead({ id, stage }: StageProps) {
  const recorded = use(recordedSteps(id, stage));
  if (!recorded) return <RunToRead id={id} stage={stage} />;
  return (
    <div className={styles.reading}>
      <RecordedAnswers recorded={recorded} />
    </div>
  );
}

function RunToRead({ id, stage }: StageProps) {
  const recorded = use(recordedStage(id, stage));
  return (
    <div className={styles.reading}>
      <p className={styles.mark}>{markOf(recorded)}</p>
      {evidenceOf(recorded.output).clues.length > 0 && <Clues recorded={recorded} stage={stage} />}
      {recorded.transcript && <Said transcript={recorded.transcript} />}
    </div>
  );
}

/** The clues of the recorded run. */
function Clues({ recorded, stage }: { readonly recorded: Recorded; readonly stage: StageName }) {
  const { subject, output, culprits } = recorded;
  return (
    <EvidencePanel
      bench={benchId(subject.id, stage)}
      output={output}
      culprits={culprits}
      about={stageOf(subject, stage).about}
      empty="The program printed no traceback, and nothing of what a hook of this case writes."
      notes={[]}
      canOpen={() => false}
      onOpen={() => undefined}
    />
  );
}

function markOf({ transcript }: Recorded): string {
  if (!transcript) return 'Not recorded';
  return ['Recorded', transcript.runtime, endingOf(transcript)].join(' · ');
}
