import { type RefObject, useEffect, useRef } from 'react';
import type { BenchId } from '#case';
import { lookAtFrame, openValue } from '../../session/index.ts';
import { callPath } from '../../steps/index.ts';
import { classes } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { BreakablePath } from '../BreakablePath.tsx';
import { bringIntoSight, bringToMiddle } from './into-sight.ts';
import styles from './NamesPane.module.css';
import { OtherCalls } from './partings/OtherCalls.tsx';
import { frameSeen, type Group, groupsAt } from './seen.ts';
import type { Moment } from './use-moment.ts';
import { ValueRow } from './ValueRow.tsx';

interface NamesPaneProps {
  readonly bench: BenchId;
  readonly moment: Moment;
}

/** What a step sees once it is done: the calls that it is in, the names of its frame, and what all modules share. */
export function NamesPane({ bench, moment }: NamesPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  useChangeInSight(pane, moment.step);
  useAskedInSight(pane, moment.steps.told);
  return (
    <div ref={pane} className={styles.pane}>
      <CallPath bench={bench} moment={moment} />
      {groupsAt(moment).map((group) => (
        <GroupOfNames key={group.id} bench={bench} moment={moment} group={group} />
      ))}
    </div>
  );
}

/** Frames that are shown of a deep call path: its begin, and its end. */
const OUTER = 1;
const INNER = 3;

function CallPath({ bench, moment }: NamesPaneProps) {
  const { walk, step, steps } = moment;
  const path = callPath(walk, step).reverse();
  const seen = frameSeen(moment);
  const isWhole = steps.opened.includes(PATH);
  const between = path.length - OUTER - INNER;
  const shown = isWhole || between < 2 ? path : [...path.slice(0, OUTER), ...path.slice(-INNER)];
  return (
    <nav aria-label="Call path">
      <ol className={styles.path}>
        {shown.map(({ frame, file, line, function: name }, index) => (
          <li key={frame}>
            {index === OUTER && shown.length < path.length && (
              <button type="button" className={styles.fold} onClick={() => openValue(bench, PATH)}>
                {counted(between, 'call')} between
              </button>
            )}
            <button
              type="button"
              className={styles.frame}
              aria-current={frame === seen ? 'true' : undefined}
              onClick={() => lookAtFrame(bench, frame)}
            >
              <span className={styles.function}>{name === '<module>' ? 'module' : `${name}()`}</span>{' '}
              <span className={styles.place}>
                <BreakablePath path={`${file.replace(/^site-packages\//, '')}:${line}`} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      <OtherCalls bench={bench} moment={moment} frame={seen} />
    </nav>
  );
}

/** Among what is opened: no value is called so. */
const PATH = 'path';

/** More rows than anybody reads. */
const MOST_ROWS = 80;

function GroupOfNames({ bench, moment, group }: NamesPaneProps & { readonly group: Group }) {
  const { id, title, rows } = group;
  const isOpen = group.isOpen !== moment.steps.opened.includes(id);
  const wanted = isOpen ? rows : rows.filter(({ change }) => change !== 'none');
  const shown = wanted.slice(0, MOST_ROWS);
  return (
    <section aria-label={title} className={styles.group}>
      <h2 className={styles.title}>
        <button type="button" aria-expanded={isOpen} onClick={() => openValue(bench, id)}>
          {title} <span className={styles.number}>{rows.length.toLocaleString('en')}</span>
        </button>
      </h2>
      {(shown.length > 0 || isOpen) && (
        <ul className={classes(styles.rows)}>
          {shown.map((row) => (
            <ValueRow key={row.place} bench={bench} moment={moment} row={row} id={`${row.place}`} depth={0} />
          ))}
          {rows.length === 0 && <li className={styles.more}>No name yet.</li>}
          {wanted.length > shown.length && (
            <li className={styles.more}>and {counted(wanted.length - shown.length, 'more row')}</li>
          )}
        </ul>
      )}
    </section>
  );
}

/** Scrolls the pane, and nothing around it, to what a step has changed. */
function useChangeInSight(pane: RefObject<HTMLElement | null>, step: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step changes something else.
  useEffect(() => {
    const box = pane.current;
    const row = box?.querySelector('[data-changed]');
    if (box && row) bringIntoSight(box, row);
  }, [pane, step]);
}

/** What a click of the slide is about matters more than what the step has changed. */
function useAskedInSight(pane: RefObject<HTMLElement | null>, told: number): void {
  useEffect(() => {
    const box = pane.current;
    const row = told > 0 && box?.querySelector('[data-chosen]');
    if (box && row) bringToMiddle(box, row);
  }, [pane, told]);
}
