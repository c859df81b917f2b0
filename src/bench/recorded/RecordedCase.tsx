import { use } from 'react';
import { benchId, type StageName, stageOf } from '#case';
import { classes } from '../../ui/index.ts';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { evidenceOf } from '../evidence/evidence-of.ts';
import bench from '../LiveCase.module.css';
import { endingOf } from '../status.ts';
import { StillCode } from '../still/StillCode.tsx';
import { saidLines } from '../terminal/screen-text.ts';
import styles from './RecordedCase.module.css';
import { type Recorded, recordedStage } from './recording.ts';

export interface RecordedCaseProps {
  readonly id: string;
  readonly stage: StageName;
}

/** The panels of a case on paper: without editor and Python, with the recorded run. */
export function RecordedCase({ id, stage }: RecordedCaseProps) {
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
        <Said recorded={recorded} />
      </div>
      <Clues recorded={recorded} stage={stage} />
    </div>
  );
}

/** The same run to read: its clues, and beside them the whole terminal. */
export function RecordedReading({ id, stage }: RecordedCaseProps) {
  const recorded = use(recordedStage(id, stage));
  return (
    <div className={styles.reading}>
      <p className={styles.mark}>{markOf(recorded)}</p>
      {evidenceOf(recorded.output).clues.length > 0 && <Clues recorded={recorded} stage={stage} />}
      <Said recorded={recorded} />
    </div>
  );
}

/** What the program printed, and what was typed into it. */
function Said({ recorded: { transcript } }: { readonly recorded: Recorded }) {
  if (!transcript) return null;
  return (
    <pre className={styles.said}>
      {saidLines(transcript).map((line, index) => (
        <span key={index} data-ours={line.isOurs || undefined}>
          {line.text}
          {'\n'}
        </span>
      ))}
    </pre>
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
