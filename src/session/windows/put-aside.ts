import { type BenchId, benchKey, benchOf } from '#case';
import { readOwn } from '../kept/own-storage.ts';
import { readWorkspace } from '../kept/stored-workspace.ts';
import { type OwnProject, ownBench } from '../state/own.ts';
import { useSession } from '../state/session.ts';
import type { Workspace } from '../state/workspace.ts';
import { orders } from './windows.ts';

/** What was taken out of the session and out of what this browser keeps, so that it can be brought back. */
export interface PutAside {
  readonly workspaces: readonly Workspace[];
  readonly own: OwnProject | null;
}

/** Takes out what is known of some workspaces, in all windows: files, views, typing, and runs, which nobody keeps. */
export function putAside(isMeant: (bench: BenchId) => boolean): PutAside {
  const { own, typing, workspaces, views } = useSession.getState();
  const isMeantKey = (key: string) => {
    const bench = benchOf(key);
    return bench !== null && isMeant(bench);
  };
  const kept = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !isMeantKey(key)));
  const isOwnMeant = own !== null && isMeant(ownBench(own));
  clearRuns(isMeant);
  useSession.setState({
    workspaces: kept(workspaces),
    views: kept(views),
    own: isOwnMeant ? null : own,
    typing: typing && isMeant(typing.bench) ? null : typing,
  });
  return {
    // A copy of a learner's files is nobody's to keep.
    workspaces: Object.values(workspaces).filter(({ bench }) => isMeant(bench) && bench.for !== 'class'),
    own: isOwnMeant ? own : null,
  };
}

/** Forgets the runs of some workspaces, in all windows. */
export function clearRuns(isMeant: (bench: BenchId) => boolean): void {
  for (const key of Object.keys(useSession.getState().runs)) {
    const bench = benchOf(key);
    if (bench && isMeant(bench)) orders.clearRun(bench);
  }
}

/** What was put aside, as it comes out of a store; what is none of it is left out. */
export function readPutAside(stored: {
  readonly workspaces: readonly unknown[];
  readonly own: unknown;
}): PutAside {
  return {
    workspaces: stored.workspaces.map(readWorkspace).filter((each) => each !== null),
    own: readOwn(stored.own),
  };
}

/** Brings back what was put aside, in the place of what is there now. */
export function bringBack({ workspaces, own }: PutAside): void {
  const back = workspaces.map((each) => [benchKey(each.bench), each] as const);
  useSession.setState((session) => ({
    workspaces: { ...session.workspaces, ...Object.fromEntries(back) },
    own: own ?? session.own,
  }));
}
