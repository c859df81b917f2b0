import { isSameLine, type Line, withUnseenNamed } from '#case';
import { type Frame, foldMachinery, unfolded } from '#evidence';
import { classes } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { BreakablePath } from './BreakablePath.tsx';
import styles from './FrameList.module.css';

export interface FrameListProps {
  readonly frames: readonly Frame[];
  /** The lines to show as culprits. */
  readonly culprits: readonly Line[];
  /** Whether Python's own frames are shown too. */
  readonly isWhole: boolean;
  readonly onToggle: () => void;
  readonly canOpen: (frame: Frame) => boolean;
  readonly onOpen: (frame: Frame) => void;
}

/** A stack, outermost call first; the innermost frame that is a culprit is marked. */
export function FrameList({ frames, culprits, isWhole, onToggle, canOpen, onOpen }: FrameListProps) {
  const { shown, folded } = foldMachinery(frames);
  const whole = unfolded(frames);
  const listed = isWhole ? whole.shown : shown;
  const found = lastIndexAt(listed, culprits);
  return (
    <>
      <ol className={styles.frames}>
        {listed.map((frame, index) => (
          <li key={index} className={classes(styles.frame, index === found && styles.culprit)}>
            <FrameText
              frame={frame}
              isCulprit={index === found}
              open={canOpen(frame) ? () => onOpen(frame) : null}
            />
          </li>
        ))}
      </ol>
      {isWhole && whole.folded > 0 && (
        <p className={styles.more}>{whole.folded.toLocaleString('en')} frames in the middle are not shown</p>
      )}
      {folded > 0 && (
        <button type="button" className={styles.fold} aria-expanded={isWhole} onClick={onToggle}>
          {isWhole ? 'Fold' : foldText(folded, frames)}
        </button>
      )}
    </>
  );
}

function foldText(count: number, frames: readonly Frame[]): string {
  const isImport = frames.some(({ file }) => file.startsWith('<frozen importlib'));
  return `${counted(count, 'frame')} of ${isImport ? 'import machinery' : 'Python’s own'} folded`;
}

interface FrameTextProps {
  readonly frame: Frame;
  readonly isCulprit: boolean;
  readonly open: (() => void) | null;
}

function FrameText({ frame, isCulprit, open }: FrameTextProps) {
  const place = `${frame.file.replace(/^site-packages\//, '')}:${frame.line}`;
  const content = (
    <>
      <span className={styles.place}>
        <BreakablePath path={place} />
      </span>
      {isCulprit && <span className={classes('visually-hidden', styles.said)}> the culprit</span>}
      <span className={styles.source}>{withUnseenNamed(frame.source ?? frame.function ?? '')}</span>
    </>
  );
  return open ? (
    <button type="button" className={styles.row} onClick={open}>
      {content}
    </button>
  ) : (
    <div className={styles.row}>{content}</div>
  );
}

function lastIndexAt(frames: readonly Frame[], places: readonly Line[]): number {
  return frames.findLastIndex((frame) => places.some((place) => isSameLine(place, frame)));
}
