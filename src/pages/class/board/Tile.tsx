import { type FocusEvent, memo } from 'react';
import { Link } from 'wouter';
import { addresses } from '../../addresses.ts';
import { useBoardView } from './board-view.ts';
import type { Facts } from './facts.ts';
import { NeedSign } from './NeedSign.tsx';
import styles from './Tile.module.css';

/** How much a tile says. */
export type Density = 'large' | 'medium' | 'small';

interface TileProps {
  readonly facts: Facts;
  readonly density: Density;
  /** Whether the Tab key leads to it: of all tiles to one. */
  readonly isCurrent: boolean;
  readonly onFocus: (client: string) => void;
}

/** A learner on the board. A press leads to their help. */
export const Tile = memo(function Tile({ facts, density, isCurrent, onFocus }: TileProps) {
  const { client, number, name, need, needs, asks, isSeen } = facts;
  const isPressing = need === 'hand' || need === 'stuck' || need === 'silent';
  return (
    <li data-client={client} className={styles.place}>
      <Link
        href={addresses.classLearner(number)}
        aria-label={sentenceOf(facts)}
        tabIndex={isCurrent ? 0 : -1}
        className={styles.tile}
        data-need={need}
        data-seen={isSeen || undefined}
        data-density={density}
        onFocus={(_: FocusEvent) => onFocus(client)}
        onClick={() => useBoardView.setState({ opened: client })}
      >
        <span className={styles.head}>
          <NeedSign need={need} />
          <span className={styles.name}>{name}</span>
          {density !== 'small' && <Way passed={facts.passed} tasks={facts.tasks} />}
        </span>
        {isPressing && <span className={styles.needs}>{needs}</span>}
        {asks !== '' && density !== 'small' && <span className={styles.asks}>{asks}</span>}
        <span className={styles.task}>
          {density === 'small' && !isPressing && `${needs} · `}
          {facts.task}
        </span>
        {density !== 'small' && <Said facts={facts} density={density} />}
      </Link>
    </li>
  );
});

/** How many tasks of the lesson are done, as dots. */
function Way({ passed, tasks }: { readonly passed: number; readonly tasks: number }) {
  if (tasks === 0) return null;
  return (
    <span className={styles.way}>
      {passed}/{tasks}
    </span>
  );
}

function Said({ facts, density }: { readonly facts: Facts; readonly density: Density }) {
  const { said, exception, line, hints, time, lesson, came, need, needs } = facts;
  const calm = need === 'fine' || need === 'done' ? needs : '';
  const about = [calm, density === 'large' ? lesson : '', time, hints].filter((each) => each !== '');
  return (
    <>
      {(exception !== '' || line !== '') && (
        <span className={styles.raised}>
          {exception !== '' && <span className={styles.exception}>{exception}</span>}
          {line !== '' && <span className={styles.line}>{density === 'large' ? line : fileOf(line)}</span>}
        </span>
      )}
      {said !== '' && ((exception === '' && line === '') || density === 'large' || came === 'missed') && (
        <span className={styles.said} data-came={came}>
          {said}
        </span>
      )}
      {about.length > 0 && <span className={styles.about}>{about.join(' · ')}</span>}
    </>
  );
}

/** `models.py:4` of `catalog/models.py:4`. */
function fileOf(line: string): string {
  return line.slice(line.lastIndexOf('/') + 1);
}

/** All that the tile shows, as a sentence. */
function sentenceOf({ name, spoken, asks, task, lesson, said, exception, line, hints, time }: Facts): string {
  const where = lesson === '' ? task : `${lesson}, ${task}`;
  const raised = [exception, line].filter((each) => each !== '').join(' at ');
  return [`${name}: ${asks === '' ? spoken : `${spoken}: ${asks}`}`, where, raised, said, time, hints]
    .filter((each) => each !== '')
    .join('. ');
}
