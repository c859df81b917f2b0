import { isSameLine, type Line } from '#case';
import { allFrames, type Frame } from '#evidence';
import { classes } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import styles from './EvidenceSummary.module.css';
import { evidenceOf, type RunOutput } from './evidence-of.ts';

interface EvidenceSummaryProps {
  readonly output: RunOutput;
  /** The files have changed since: it is what other code did. */
  readonly isOutdated: boolean;
  readonly culprits: readonly Line[];
  readonly onOpen: (frame: Frame) => void;
}

/** The evidence in a line: how many exhibits there are, and the culprits that they name. */
export function EvidenceSummary({ output, isOutdated, culprits, onOpen }: EvidenceSummaryProps) {
  const { clues, leftOut } = evidenceOf(output);
  const count = clues.length + leftOut;
  const frames = clues.flatMap(allFrames);
  const named = culprits
    .map((culprit) => frames.find((frame) => isSameLine(culprit, frame)))
    .filter((frame) => frame !== undefined);
  return (
    <div className={classes(styles.summary, isOutdated && styles.outdated)}>
      <span>
        {count === 0 ? 'No evidence yet' : counted(count, 'exhibit')}
        {isOutdated && ', of other code'}
      </span>
      {named.map((frame) => (
        <button
          key={`${frame.file}:${frame.line}`}
          type="button"
          className={styles.culprit}
          onClick={() => onOpen(frame)}
        >
          {frame.file.replace(/^site-packages\//, '')}:{frame.line}
        </button>
      ))}
    </div>
  );
}
