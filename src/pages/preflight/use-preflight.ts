import { useCallback, useEffect, useRef, useState } from 'react';
import { createRuntime, type PageRuntime } from '#runtime';
import { type Check, type Line, lookAt } from './check.ts';
import { caseChecks } from './checks/cases.ts';
import { python } from './checks/python.ts';
import { fonts, screens } from './checks/screens.ts';
import { offlineCopy, storage } from './checks/storage.ts';
import { windows } from './checks/windows.ts';

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

/** Checks of one subject, under one heading. */
interface Group {
  readonly title: string;
  readonly checks: readonly Check[];
}

interface Plan {
  readonly machine: Group;
  readonly cases: readonly Group[];
  /** Lets go of the Python that the checks have used. */
  readonly dispose: () => void;
}

/** All that is looked at, in order. The Python is one of its own: nobody's runs are disturbed. */
function makePlan(): Plan {
  let runtime: PageRuntime | null = null;
  // Without recordings: what is played here is live, or it fails.
  const theRuntime = () => (runtime ??= createRuntime({}, () => {}));
  return {
    // The window first, while the click that has begun all this still counts for the browser.
    machine: {
      title: 'This machine',
      checks: [windows, screens, fonts, storage, python(theRuntime), offlineCopy],
    },
    cases: caseChecks(theRuntime).map(({ entry, checks }) => ({ title: entry.title, checks })),
    dispose: () => runtime?.dispose(),
  };
}
