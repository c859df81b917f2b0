import { isStageName } from '#case';
import { clearRun } from '../orders.ts';
import { type OwnProject, ownCaseId } from '../own/own.ts';
import { useSession } from '../session.ts';
import { type Workspace, workspaceId } from '../workspace/workspace.ts';
import { readOwn } from './own-storage.ts';
import { readWorkspace } from './stored-workspace.ts';

/** What was taken out of the session and out of what this browser keeps, so that it can be brought back. */
export interface PutAside {
  readonly workspaces: readonly Workspace[];
  readonly own: OwnProject | null;
}

/**
 * Takes out what is known of some cases, in all windows: files, views, typing, and runs, which nobody keeps.
 *
 * @param isMeant asked with the case of a workspace, such as `double-import@lesson`
 */
export function putAside(isMeant: (caseId: string) => boolean): PutAside {
  const { own, typing, workspaces, views } = useSession.getState();
  const isMeantId = (id: string) => isMeant(id.split('/')[0] ?? '');
  const kept = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !isMeantId(id)));
  const isOwnMeant = own !== null && isMeant(ownCaseId(own));
  clearRuns(isMeant);
  useSession.setState({
    workspaces: kept(workspaces),
    views: kept(views),
    own: isOwnMeant ? null : own,
    typing: typing && isMeant(typing.caseId) ? null : typing,
  });
  return {
    workspaces: Object.values(workspaces).filter(({ caseId }) => isMeant(caseId)),
    own: isOwnMeant ? own : null,
  };
}

/** Forgets the runs of some cases, in all windows. */
export function clearRuns(isMeant: (caseId: string) => boolean): void {
  for (const id of Object.keys(useSession.getState().runs)) {
    const [caseId = '', stage = ''] = id.split('/');
    if (isMeant(caseId) && isStageName(stage)) clearRun(caseId, stage);
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
  const back = workspaces.map((each) => [workspaceId(each.caseId, each.stage), each] as const);
  useSession.setState((session) => ({
    workspaces: { ...session.workspaces, ...Object.fromEntries(back) },
    own: own ?? session.own,
  }));
}
