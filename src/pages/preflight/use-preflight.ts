import { useCallback, useEffect, useRef, useState } from 'react';
import type { Line } from './finding.ts';
import { lookAt } from './look-at.ts';
import { type Group, makePlan, type Plan } from './plan.ts';

/** A group as it stands. */
export interface Report {
  readonly title: string;
  readonly lines: readonly Line[];
}

export interface Preflight {
  readonly isLooking: boolean;
  readonly machine: Report;
  readonly cases: readonly Report[];
  readonly start: () => void;
  readonly stop: () => void;
}

/** Looks at everything when told to, and lets go of all when the page is left. */
export function usePreflight(): Preflight {
  const [plan] = useState<Plan>(makePlan);
  const [lines, setLines] = useState<readonly Line[]>(() => waiting(plan));
  const [isLooking, setLooking] = useState(false);
  const going = useRef<AbortController | null>(null);

  const stop = useCallback(() => going.current?.abort(), []);
  useEffect(
    () => () => {
      stop();
      plan.dispose();
    },
    [stop, plan],
  );

  const start = useCallback(async () => {
    going.current?.abort();
    const mine = new AbortController();
    going.current = mine;
    setLines(waiting(plan));
    setLooking(true);
    await lookAt(checksOf(plan), mine.signal, (index, line) => {
      if (going.current === mine) setLines((before) => before.with(index, line));
    });
    if (going.current === mine) setLooking(false);
  }, [plan]);

  const [machine, ...cases] = reports([plan.machine, ...plan.cases], lines);
  return {
    isLooking,
    machine: machine ?? { title: '', lines: [] },
    cases,
    start: () => void start(),
    stop,
  };
}

function checksOf({ machine, cases }: Plan) {
  return [machine, ...cases].flatMap(({ checks }) => checks);
}

function waiting(plan: Plan): readonly Line[] {
  return checksOf(plan).map(({ name }) => ({ name, status: 'waiting' }));
}

function reports(groups: readonly Group[], lines: readonly Line[]): Report[] {
  let first = 0;
  return groups.map(({ title, checks }) => {
    const from = first;
    first += checks.length;
    return { title, lines: lines.slice(from, first) };
  });
}
