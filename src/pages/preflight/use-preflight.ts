import { useCallback, useEffect, useRef, useState } from 'react';
import { createRuntime, type PageRuntime } from '#runtime';
import { type Check, type Line, runChecks } from './check.ts';
import { caseChecks } from './checks/cases.ts';
import { python } from './checks/python.ts';
import { fonts, screens } from './checks/screens.ts';
import { offlineCopy, storage } from './checks/storage.ts';
import { windows } from './checks/windows.ts';

/** The results of a group. */
export interface Report {
  readonly title: string;
  readonly lines: readonly Line[];
}

export interface Preflight {
  readonly isRunning: boolean;
  readonly machine: Report;
  readonly cases: readonly Report[];
  readonly start: () => void;
  readonly stop: () => void;
}

/** Runs all checks on request, and stops and disposes of everything when the page closes. */
export function usePreflight(): Preflight {
  const [plan] = useState<Plan>(makePlan);
  const [lines, setLines] = useState<readonly Line[]>(() => waiting(plan));
  const [isRunning, setRunning] = useState(false);
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
    setRunning(true);
    await runChecks(checksOf(plan), mine.signal, (index, line) => {
      if (going.current === mine) setLines((before) => before.with(index, line));
    });
    if (going.current === mine) setRunning(false);
  }, [plan]);

  const [machine, ...cases] = reports([plan.machine, ...plan.cases], lines);
  return {
    isRunning,
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
  /** Disposes of the Python that the checks have used. */
  readonly dispose: () => void;
}

/** All checks in order. They have a Python of their own, so that they disturb no run. */
function makePlan(): Plan {
  let runtime: PageRuntime | null = null;
  // Without recordings: a stage runs live here or fails.
  const theRuntime = () => (runtime ??= createRuntime({}));
  return {
    // The window first, while the browser still counts the click that started the checks.
    machine: {
      title: 'This machine',
      checks: [windows, screens, fonts, storage, python(theRuntime), offlineCopy],
    },
    cases: caseChecks(theRuntime).map(({ entry, checks }) => ({ title: entry.title, checks })),
    dispose: () => runtime?.dispose(),
  };
}
