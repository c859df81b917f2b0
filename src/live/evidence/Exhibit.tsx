import { useState } from 'react';
import type { Line } from '#case';
import { type Clue, type Frame, foldMachinery } from '#evidence';
import { classes } from '../../ui/index.ts';
import styles from './Exhibit.module.css';
import { TitleText } from './TitleText.tsx';

interface ExhibitProps {
  /** A, B, C, … in the order in which they were found. */
  readonly letter: string;
  readonly clue: Clue;
  /** The line to be found, if this stage has found it. */
  readonly culprit: Line | null;
  readonly canOpen: (frame: Frame) => boolean;
  readonly onOpen: (frame: Frame) => void;
}

/** One clue, as a tagged piece of paper: what it says, and the stack that leads to it. */
export function Exhibit({ letter, clue, culprit, canOpen, onOpen }: ExhibitProps) {
  const [isWhole, setWhole] = useState(false);
  const { shown, folded } = foldMachinery(clue.frames);
  const frames = isWhole ? clue.frames : shown;
  const found = lastIndexAt(frames, culprit);
  return (
    <article className={styles.exhibit}>
      <div className={styles.stub} aria-hidden>
        {letter}
      </div>
      <div className={styles.body}>
        <h2 className={styles.title}>
          <TitleText text={clue.kind === 'stack' ? clue.title : `\`${clue.type}\``} />
        </h2>
        {clue.kind === 'exception' && clue.message && <p className={styles.message}>{clue.message}</p>}
        <ol className={styles.frames}>
          {frames.map((frame, index) => (
            <li key={index} className={classes(styles.frame, index === found && styles.culprit)}>
              <FrameText
                frame={frame}
                isCulprit={index === found}
                open={canOpen(frame) ? () => onOpen(frame) : null}
              />
            </li>
          ))}
        </ol>
        {folded > 0 && (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? 'Fold' : `${folded} frames of import machinery folded`}
          </button>
        )}
      </div>
    </article>
  );
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
      <span className={styles.place}>{place}</span>
      {isCulprit && <span className={styles.hidden}> the culprit</span>}
      <span className={styles.source}>{frame.source ?? frame.function}</span>
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

function lastIndexAt(frames: readonly Frame[], place: Line | null): number {
  return place ? frames.findLastIndex(({ file, line }) => file === place.file && line === place.line) : -1;
}
