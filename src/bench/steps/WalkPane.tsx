import { type ReactNode, useMemo } from 'react';
import type { BenchId, Line } from '#case';
import { showPane } from '../../session/index.ts';
import { classes } from '../../ui/index.ts';
import { Cards } from './Cards.tsx';
import { HeapPicture } from './heap/HeapPicture.tsx';
import { heapAt } from './heap/heap-at.ts';
import { heapOfNames } from './heap/heap-of-names.ts';
import { NamesPane } from './NamesPane.tsx';
import { CallsCompared } from './partings/CallsCompared.tsx';
import { type Moment, useMoment } from './use-moment.ts';
import styles from './WalkPane.module.css';
import type { Walked } from './walks-read.ts';

interface WalkPaneProps {
  readonly bench: BenchId;
  readonly walked: Walked;
  /** The lines that may be shown as culprits, once a question has led to one. */
  readonly culprits: readonly Line[];
  readonly evidence: ReactNode;
  /** The names that the picture is about; all, if there are none. */
  readonly pictured: readonly string[];
}

/** The evidence; while a run is walked the names of a step, or who wrote one of them, with the evidence one press away. */
export function WalkPane({ bench, walked, culprits, evidence, pictured }: WalkPaneProps) {
  const moment = useMoment(bench, walked);
  if (!moment) return evidence;
  const { pane, question } = moment.steps;
  return (
    <div className={styles.pane}>
      <fieldset aria-label="Beside the code" className={styles.switch}>
        <Choice name="Evidence" isOn={pane === 'evidence'} onChoose={() => showPane(bench, 'evidence')} />
        <Choice name="Names" isOn={pane === 'names'} onChoose={() => showPane(bench, 'names')} />
        <Choice name="Picture" isOn={pane === 'picture'} onChoose={() => showPane(bench, 'picture')} />
      </fieldset>
      {pane === 'evidence' ? (
        <div className={styles.evidence}>{evidence}</div>
      ) : pane === 'picture' ? (
        <PictureOf moment={moment} pictured={pictured} />
      ) : question?.of === 'calls' ? (
        <CallsCompared bench={bench} moment={moment} question={question} culprits={culprits} />
      ) : question ? (
        <Cards bench={bench} moment={moment} question={question} culprits={culprits} />
      ) : (
        <section aria-label="Names" className={styles.names}>
          <NamesPane bench={bench} moment={moment} />
        </section>
      )}
    </div>
  );
}

interface PictureOfProps {
  readonly moment: Moment;
  readonly pictured: readonly string[];
}

/** The names of a step's frames and the objects that they stand for, once it is done. */
function PictureOf({ moment: { walk, step }, pictured }: PictureOfProps) {
  const heap = useMemo(
    () => heapOfNames(heapAt(walk, step + 1, step, step), pictured),
    [walk, step, pictured],
  );
  return (
    <div className={styles.picture}>
      <HeapPicture heap={heap} />
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, isOn, onChoose }: ChoiceProps) {
  return (
    <button type="button" aria-pressed={isOn} className={classes('tap', styles.choice)} onClick={onChoose}>
      {name}
    </button>
  );
}
