import { use } from 'react';
import { isSameLine, type Line, withUnseenNamed } from '#case';
import { type Again, type Frame, foldMachinery, unfolded } from '#evidence';
import { classes } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { BreakablePath } from '../BreakablePath.tsx';
import { ClueShown, MomentsOfRun } from '../moments/moments.ts';
import { ToMoment } from '../moments/ToMoment.tsx';
import styles from './FrameList.module.css';

export interface FrameListProps {
  readonly frames: readonly Frame[];
  /** Those of them in which this stack differs from others that end alike; the innermost is pointed at. */
  readonly apart: readonly Frame[];
  /** The lines to show as culprits. */
  readonly culprits: readonly Line[];
  /** Whether Python's own frames are shown too. */
  readonly isWhole: boolean;
  readonly onToggle: () => void;
  readonly canOpen: (frame: Frame) => boolean;
  readonly onOpen: (frame: Frame) => void;
}

/** A stack, outermost call first; the innermost frame that is a culprit is marked. */
export function FrameList({ frames, apart, culprits, isWhole, onToggle, canOpen, onOpen }: FrameListProps) {
  const { shown, folded } = foldMachinery(frames);
  const whole = unfolded(frames);
  const listed = isWhole ? whole.shown : shown;
  const found = lastIndexAt(listed, culprits);
  return (
    <>
      <ol className={styles.frames}>
        {listed.map((frame, index) => (
          <li
            key={index}
            className={classes(
              styles.frame,
              index === found && styles.culprit,
              apart.includes(frame) && styles.apart,
            )}
          >
            <FrameText
              frame={frame}
              isCulprit={index === found}
              isPointedAt={frame === apart.at(-1)}
              open={canOpen(frame) ? () => onOpen(frame) : null}
            />
            {frame.again && <p className={styles.again}>{againText(frame.again)}</p>}
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

function againText({ calls, times }: Again): string {
  const what = calls === 1 ? 'this call' : `these ${calls} calls`;
  return `${what} again, ${counted(times, 'time')}`;
}

interface FrameTextProps {
  readonly frame: Frame;
  readonly isCulprit: boolean;
  readonly isPointedAt: boolean;
  readonly open: (() => void) | null;
}

function FrameText({ frame, isCulprit, isPointedAt, open }: FrameTextProps) {
  const place = `${frame.file.replace(/^site-packages\//, '')}:${frame.line}`;
  const content = (
    <>
      <span className={styles.place}>
        <BreakablePath path={place} />
      </span>
      {isCulprit && <span className={classes('visually-hidden', styles.said)}> the culprit</span>}
      {isPointedAt && <span className={styles.here}> here it differs</span>}
      <span className={styles.source}>
        <SourceText frame={frame} />
      </span>
    </>
  );
  const way = useWayTo(frame);
  const row = open ? (
    <button type="button" className={styles.row} onClick={open}>
      {content}
    </button>
  ) : (
    <div className={styles.row}>{content}</div>
  );
  if (!way) return row;
  return (
    <div className={styles.withWay}>
      {row}
      <ToMoment {...way} />
    </div>
  );
}

/** The step in which a frame was in its line. */
function useWayTo(frame: Frame) {
  const moments = use(MomentsOfRun);
  const clue = use(ClueShown);
  const step = moments?.ofFrame(frame, clue) ?? null;
  return moments && step !== null ? { step, onGo: moments.go } : null;
}

/** The line, with what Python cannot read marked: it may be a sign that nobody sees. */
function SourceText({ frame: { source, marked, function: name } }: { readonly frame: Frame }) {
  if (source === null || !marked) return withUnseenNamed(source ?? name ?? '');
  return (
    <>
      {withUnseenNamed(source.slice(0, marked.from))}
      <mark className={styles.marked}>{withUnseenNamed(source.slice(marked.from, marked.to))}</mark>
      {withUnseenNamed(source.slice(marked.to))}
    </>
  );
}

function lastIndexAt(frames: readonly Frame[], places: readonly Line[]): number {
  return frames.findLastIndex((frame) => places.some((place) => isSameLine(place, frame)));
}
