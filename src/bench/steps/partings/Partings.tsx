import { type ReactNode, useState } from 'react';
import { isSameLine, type Line, withUnseenNamed } from '#case';
import { type LineOfFrame, lineOfStep, type Parting, type Walk } from '../../../steps/index.ts';
import { classes, pythonLines, TextWithCode, TokenSpans } from '../../../ui/index.ts';
import { counted } from '../../../ui/words.ts';
import { BreakablePath } from '../../BreakablePath.tsx';
import { shortOf } from '../words.ts';
import styles from './Partings.module.css';
import {
  alikeBefore,
  type ChangeSeen,
  type Hand,
  type SideCompared,
  type SideSeen,
  sharedWrites,
  sideOf,
} from './sides.ts';

interface PartingsProps {
  readonly left: SideCompared;
  readonly right: SideCompared;
  readonly partings: readonly Parting[];
  /** The lines that may be shown as culprits, once two ways have parted at what they did. */
  readonly culprits?: readonly Line[];
}

/** Where something has become different, and what first came of it. Most of the rest follows from that. */
const FIRST = 2;

/** Where two stretches of steps part, in order, each with both sides and a way to their steps. */
export function Partings({ left, right, partings, culprits = [] }: PartingsProps) {
  const [isWhole, showWhole] = useState(false);
  const alike = alikeBefore(partings, left.stretch);
  const shown = isWhole ? partings : partings.slice(0, FIRST);
  return (
    <>
      <ol className={styles.list}>
        {shown.map((parting, index) => (
          <li key={index} className={styles.parting}>
            <h3 className={styles.alike}>{alikeText(alike[index] ?? 0, index)}</h3>
            <CommonLine line={commonLine(parting, left, right)} />
            {(['left', 'right'] as const).map((hand) => (
              <Side
                key={hand}
                side={hand === 'left' ? left : right}
                other={hand === 'left' ? right : left}
                hand={hand}
                parting={parting}
                isLineSaid={commonLine(parting, left, right) !== null}
                culprits={culprits}
              />
            ))}
          </li>
        ))}
      </ol>
      {shown.length < partings.length && (
        <button type="button" className={classes('tap', styles.rest)} onClick={() => showWhole(true)}>
          {counted(partings.length - shown.length, 'more parting')}
        </button>
      )}
    </>
  );
}

function alikeText(count: number, index: number): string {
  if (count === 0) return index === 0 ? 'They part at the first step' : 'Right after that';
  return index === 0
    ? `They part after ${counted(count, 'step')} that ${count === 1 ? 'is' : 'are'} alike`
    : `After ${count.toLocaleString('en')} more that are alike`;
}

/** The line that both sides are in, which need not be said twice. */
function commonLine(parting: Parting, left: SideCompared, right: SideCompared): LineOfFrame | null {
  if (parting.is === 'way') return null;
  const one = lineOfStep(left.stretch.walk, parting.left);
  const other = lineOfStep(right.stretch.walk, parting.right);
  return isSameLine(one, other) && one.text === other.text ? one : null;
}

function CommonLine({ line }: { readonly line: LineOfFrame | null }) {
  return (
    line && (
      <p className={styles.common}>
        <span className={styles.place}>
          <BreakablePath path={pathOf(line)} />
        </span>
        <Source at={line} />
      </p>
    )
  );
}

function Source({ at }: { readonly at: LineOfFrame }) {
  return (
    <code className={styles.source}>
      <TokenSpans tokens={pythonLines(withUnseenNamed(at.text ?? at.function))[0] ?? []} />
    </code>
  );
}

interface SideProps {
  readonly side: SideCompared;
  readonly other: SideCompared;
  readonly hand: Hand;
  readonly parting: Parting;
  readonly isLineSaid: boolean;
  readonly culprits: readonly Line[];
}

function Side({ side, other, hand, parting, isLineSaid, culprits }: SideProps) {
  const { walk } = side.stretch;
  const seen = sideOf(parting, hand, side.stretch, other.stretch.walk);
  const writes = sharedWrites(parting, hand, walk, culprits);
  return (
    <div className={styles.side}>
      <StepCard side={side} step={seen.step} says={saysOf(seen)} isLineSaid={isLineSaid}>
        <Changes walk={walk} step={seen.step} changes={seen.changes} />
      </StepCard>
      {writes.slice(0, MOST).map(({ step, change, isCulprit }) => (
        <StepCard
          key={`${step} ${change.name}`}
          side={side}
          step={step}
          isCulprit={isCulprit}
          says={ON_ITS_WAY}
        >
          <Changes walk={walk} step={step} changes={[change]} />
        </StepCard>
      ))}
      {writes.length > MOST && (
        <p className={styles.more}>and {counted(writes.length - MOST, 'more change')}</p>
      )}
    </div>
  );
}

/** More changes of one step, or of one way, than that are counted. */
const MOST = 4;

const ON_ITS_WAY = 'On that way it changes what all share.';

function saysOf({ alone, caller, isEnd }: SideSeen): string | null {
  if (alone === null) return null;
  const from = caller ? `Called at \`${pathOf(caller)}\`: from here` : 'From here';
  if (alone > 0) return `${from} it goes ${counted(alone, 'step')} alone.`;
  return isEnd ? 'It ends here.' : 'It goes none of these, and is here at once.';
}

function pathOf({ file, line }: Line): string {
  return `${file.replace(/^site-packages\//, '')}:${line}`;
}

interface StepCardProps {
  readonly side: SideCompared;
  readonly step: number;
  readonly isCulprit?: boolean;
  /** Whether its line stands elsewhere. */
  readonly isLineSaid?: boolean;
  /** Of this step, in a sentence. */
  readonly says: string | null;
  readonly children: ReactNode;
}

/** A step of a side, as a card that leads there. */
function StepCard({ side, step, isCulprit = false, isLineSaid = false, says, children }: StepCardProps) {
  const at = lineOfStep(side.stretch.walk, step);
  const look = classes(styles.card, isCulprit && styles.culprit);
  const inner = (
    <>
      <span className={styles.head}>
        <b className={styles.name}>{side.name}</b>
        <span className={styles.step}>step {(step + 1).toLocaleString('en')}</span>
      </span>
      {!isLineSaid && (
        <>
          <span className={styles.place}>
            <BreakablePath path={pathOf(at)} />
            {isCulprit && <span className="visually-hidden"> the culprit</span>}
          </span>
          <Source at={at} />
        </>
      )}
      {children}
      {says && (
        <span className={styles.says}>
          <TextWithCode text={withUnseenNamed(says)} />
        </span>
      )}
    </>
  );
  const { onGo } = side;
  return onGo ? (
    <button
      type="button"
      data-theme="light"
      aria-current={side.step === step ? 'step' : undefined}
      className={look}
      onClick={() => onGo(step)}
    >
      {inner}
    </button>
  ) : (
    <div data-theme="light" className={look}>
      {inner}
    </div>
  );
}

interface ChangesProps {
  readonly walk: Walk;
  readonly step: number;
  readonly changes: readonly ChangeSeen[];
}

function Changes({ walk, step, changes }: ChangesProps) {
  return (
    <>
      {changes.slice(0, MOST).map(({ name, before, after }, index) => (
        <span key={index} className={styles.change}>
          {name === '' ? <i>gives</i> : withUnseenNamed(name)}{' '}
          {before !== undefined && before !== null && (
            <>
              <del>{withUnseenNamed(shortOf(walk, before, step))}</del>
              <span aria-hidden> → </span>
              <span className="visually-hidden"> became </span>
            </>
          )}
          {after === undefined || after === null ? (
            <i>nothing</i>
          ) : (
            <ins>{withUnseenNamed(shortOf(walk, after, step + 1))}</ins>
          )}
        </span>
      ))}
      {changes.length > MOST && (
        <span className={styles.change}>
          <i>and {counted(changes.length - MOST, 'more change')}</i>
        </span>
      )}
    </>
  );
}
