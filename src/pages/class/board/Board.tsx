import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Class, Learner } from '../../../room/index.ts';
import { useTeaching } from '../../../session/later.ts';
import { Button } from '../../../ui/index.ts';
import styles from './Board.module.css';
import { type Filter, useBoardView } from './board-view.ts';
import { ClassMap } from './ClassMap.tsx';
import { createFacts } from './facts.ts';
import { BOARD_LESSONS, tasksOf } from './lesson-tasks.ts';
import { NEED_NAMES } from './NeedSign.tsx';
import { Needs } from './Needs.tsx';
import { NewHands } from './NewHands.tsx';
import { NobodyYet } from './NobodyYet.tsx';
import { byNeed, type Need, type NeedIs } from './need.ts';
import { mostOpen, standIn } from './standings.ts';
import type { Density } from './Tile.tsx';
import { Tiles } from './Tiles.tsx';
import { WrongAnswers } from './WrongAnswers.tsx';
import { type WrongKind, wrongByKind, wrongText } from './wrong-by-kind.ts';

/** Who is stuck, where, and who has a hand up. */
export function Board() {
  const teaching = useTeaching();
  const known = teaching.is === 'teaching' ? teaching.class : null;
  // Three hundred tiles at once are drawn piece by piece, between two frames.
  const shown = useDeferredValue(known, null);
  if (teaching.is !== 'teaching') return null;
  const { code, addresses } = teaching;
  if (teaching.class.learners.length === 0) return <NobodyYet code={code} addresses={addresses} />;
  return shown && <Learners learners={shown.learners} call={shown.call} />;
}

const Learners = memo(function Learners({ learners, call }: Pick<Class, 'learners' | 'call'>) {
  const now = useClock();
  const [say] = useState(createFacts);
  const { facts, needs } = useMemo(() => say(learners, call, now), [say, learners, call, now]);
  const kinds = useMemo(() => wrongByKind(learners), [learners]);
  const filter = useBoardView((view) => view.filter);
  const chosen = useBoardView((view) => view.lesson);
  const lesson = chosen ?? call.task?.lesson ?? mostOpen(learners) ?? BOARD_LESSONS[0]?.id ?? '';
  const stands = useMemo(
    () =>
      standIn(
        lesson,
        tasksOf(lesson),
        learners,
        needs.map(({ is }) => is),
      ),
    [lesson, learners, needs],
  );
  const wanted = useMemo(() => shownByNeed(learners, needs, filter, kinds), [learners, needs, filter, kinds]);
  return (
    <div className={styles.board}>
      <h1 className="visually-hidden">Board</h1>
      <div className={styles.above}>
        <ClassMap lesson={lesson} stands={stands} called={call.task} />
        <WrongAnswers kinds={kinds} lesson={lesson} />
      </div>
      <Tiles facts={facts} wanted={wanted} density={densityFor(wanted.length)}>
        <Needs counts={countsOf(needs)} />
        <Filtered filter={filter} kinds={kinds} count={wanted.length} />
      </Tiles>
      <NewHands learners={learners} />
    </div>
  );
});

interface FilteredProps {
  readonly filter: Filter | null;
  readonly kinds: readonly WrongKind[];
  readonly count: number;
}

/** What is shown alone, and the way back to all. */
function Filtered({ filter, kinds, count }: FilteredProps) {
  if (filter === null) return null;
  return (
    <p className={styles.filtered}>
      <span>
        {count} shown: {filterText(filter, kinds)}
      </span>
      <Button onClick={() => useBoardView.setState({ filter: null })}>Show all</Button>
    </p>
  );
}

function filterText(filter: Filter, kinds: readonly WrongKind[]): string {
  if (filter.by === 'need') return NEED_NAMES[filter.need];
  const kind = kinds.find(({ key }) => key === filter.key);
  return kind ? wrongText(kind) : 'nobody any more';
}

function shownByNeed(
  learners: readonly Learner[],
  needs: readonly Need[],
  filter: Filter | null,
  kinds: readonly WrongKind[],
): string[] {
  const who =
    filter?.by === 'wrong' ? new Set(kinds.find(({ key }) => key === filter.key)?.clients ?? []) : null;
  return learners
    .flatMap(({ client, number }, index) => {
      const need = needs[index];
      if (!need || (who && !who.has(client)) || (filter?.by === 'need' && filter.need !== need.is)) return [];
      return [{ client, number, need }];
    })
    .sort(byNeed)
    .map(({ client }) => client);
}

function countsOf(needs: readonly Need[]): Record<NeedIs, number> {
  const counts = { hand: 0, stuck: 0, silent: 0, fine: 0, done: 0 };
  for (const { is } of needs) counts[is] += 1;
  return counts;
}

function densityFor(count: number): Density {
  if (count <= 12) return 'large';
  return count <= 48 ? 'medium' : 'small';
}

const CLOCK_EVERY_MS = 5_000;

/** The time, as far as a board says it. */
function useClock(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), CLOCK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
