import type { Line } from '#case';
import type { Frame } from '#evidence';
import { counted } from '../../ui/words.ts';
import styles from './EvidenceSummary.module.css';
import { evidenceOf, type Told } from './evidence-of.ts';

interface EvidenceSummaryProps {
  readonly told: Told;
  readonly culprits: readonly Line[];
  readonly onOpen: (frame: Frame) => void;
}

/** What the evidence comes to, in a line: how much of it there is, and the culprits that it names. */
export function EvidenceSummary({ told, culprits, onOpen }: EvidenceSummaryProps) {
  const { clues, leftOut } = evidenceOf(told);
  const count = clues.length + leftOut;
  const named = culprits.flatMap(({ file, line }) => {
    const frames = clues.flatMap((clue) => clue.frames);
    const frame = frames.find((each) => each.file === file && each.line === line);
    return frame ? [frame] : [];
  });
  return (
    <div className={styles.summary}>
      <span>{count === 0 ? 'No evidence yet' : counted(count, 'exhibit')}</span>
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
