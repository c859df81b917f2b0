import { useEffect, useRef, useState } from 'react';
import { type BenchId, benchKey } from '#case';
import { orders, type Run, runOf, useSession } from '../../session/index.ts';

/** Runs that wait for each other: there is one Python. */
export interface RunsInTurn {
  /** The bench that runs now. */
  readonly now: BenchId | null;
  readonly start: (benches: readonly BenchId[]) => void;
  /** Ends the run that is on, and begins none that waits. */
  readonly stop: () => void;
}

/** Runs benches one after the other, each recorded step by step. One that fails ends the turn of all. */
export function useRunsInTurn(): RunsInTurn {
  const [waiting, setWaiting] = useState<readonly BenchId[]>([]);
  const now = waiting[0] ?? null;
  const run = useSession((session) => (now ? runOf(session, now) : null));
  const begun = useRef<{ readonly key: string; readonly before: Run | null } | null>(null);
  useEffect(() => {
    if (!now) {
      begun.current = null;
      return;
    }
    const key = benchKey(now);
    if (begun.current?.key !== key) {
      begun.current = { key, before: run };
      orders.run(now, true);
      return;
    }
    if (run === begun.current.before || run?.status === 'starting' || run?.status === 'running') return;
    setWaiting((all) => (run?.status === 'ended' ? all.slice(1) : []));
  }, [now, run]);
  return {
    now,
    start: setWaiting,
    stop: () => {
      if (now) orders.stop(now);
      setWaiting([]);
    },
  };
}
