import { useCallback, useEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import { createRuntime, type PageRuntime } from '#runtime';
import { kept } from '../../ui/index.ts';
import { type Check, type Line, runChecks } from './check.ts';
import { caseChecks } from './checks/cases.ts';
import { python } from './checks/python.ts';
import { fonts, screens } from './checks/screens.ts';
import { offlineCopy, storage } from './checks/storage.ts';
import { windows } from './checks/windows.ts';
import { aboutTime, timeLeft } from './duration.ts';

/** The results of a group. */
export interface Report {
  readonly title: string;
  readonly lines: readonly Line[];
}

export interface Preflight {
  readonly isRunning: boolean;
  /** How long the rest, or all of it, will take, in words for the speaker. */
  readonly time: string;
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
  const [since, setSince] = useState(0);
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
    const since = performance.now();
    setSince(since);
    await runChecks(checksOf(plan), mine.signal, (index, line) => {
      if (going.current === mine) setLines((before) => before.with(index, line));
    });
    if (going.current !== mine) return;
    setRunning(false);
    if (!mine.signal.aborted) keptDuration.keep(performance.now() - since);
  }, [plan]);

  const [machine, ...cases] = reports([plan.machine, ...plan.cases], lines);
  return {
    isRunning,
    time: timeText(lines, isRunning ? performance.now() - since : null),
    machine: machine ?? { title: '', lines: [] },
    cases,
    start: () => void start(),
    stop,
  };
}

/** How long all checks took when they were last run in this browser, in milliseconds. */
const keptDuration = kept('browser', 'machete-mode.preflight', v.pipe(v.number(), v.minValue(0)));

/** @param elapsed how long the checks have been running, in milliseconds; `null` while they are not */
function timeText(lines: readonly Line[], elapsed: number | null): string {
  const known = keptDuration.read();
  if (elapsed === null) return known === null ? 'one to three minutes' : aboutTime(known);
  const done = lines.filter(({ status }) => status === 'found').length;
  const left = timeLeft({ done, all: lines.length, elapsed, known });
  return left === null ? '' : `${aboutTime(left)} left`;
}

function checksOf({ machine, cases }: Plan) {
  return [machine, ...cases].flatMap(({ checks }) => checks);
}

function waiting(plan: Plan): readonly Line[] {
  return checksOf(plan).map(({ run: _, ...check }) => ({ ...check, status: 'waiting' }));
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
