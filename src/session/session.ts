import { create } from 'zustand';
import type { StageName } from '#case';
import type { RuntimeInfo, Transcript } from '#runtime';
import { FRESH_SHOW, type Show } from './show.ts';
import { freshWorkspace, type Workspace, type WorkspaceId, workspaceId } from './workspace.ts';

/** What a panel can say of the run of its workspace. */
export type Run =
  | { readonly status: 'none' }
  /** An interpreter is being made for it. */
  | { readonly status: 'starting' }
  | { readonly status: 'running'; readonly transcript: Transcript }
  | { readonly status: 'ended'; readonly transcript: Transcript }
  /** No Python could be had, for which `because` is the reason: what the same files did when they were recorded. */
  | { readonly status: 'recorded'; readonly transcript: Transcript; readonly because: string }
  /** No Python could be had: `reason` is for the user. */
  | { readonly status: 'failed'; readonly reason: string };

/** What can be said of Python while nothing runs. */
export type Python =
  | { readonly status: 'asleep' }
  | { readonly status: 'starting' }
  | { readonly status: 'ready'; readonly info: RuntimeInfo }
  | { readonly status: 'missing'; readonly reason: string };

/** A file of an installed package, as it is installed, that somebody has opened. */
export type InstalledFile =
  | { readonly status: 'reading' }
  | { readonly status: 'read'; readonly text: string }
  /** `reason` is for the user. */
  | { readonly status: 'missing'; readonly reason: string };

/** The one state of the page beside the address. Changed only by the intents of this folder. */
export interface Session {
  readonly workspaces: Readonly<Record<WorkspaceId, Workspace>>;
  readonly runs: Readonly<Record<WorkspaceId, Run>>;
  readonly python: Python;
  /** By path: `site-packages/…`. */
  readonly installed: Readonly<Record<string, InstalledFile>>;
  /** Whether edits outlive the page; `refused` in some private windows and when the disk is full. */
  readonly storage: 'reading' | 'kept' | 'refused';
  /** What the room sees besides the slide. */
  readonly show: Show;
}

export const useSession = create<Session>(() => ({
  workspaces: {},
  runs: {},
  python: { status: 'asleep' },
  installed: {},
  storage: 'reading',
  show: FRESH_SHOW,
}));

const NO_RUN: Run = { status: 'none' };

export function runOf(session: Session, id: WorkspaceId): Run {
  return session.runs[id] ?? NO_RUN;
}

export function workspaceOf(session: Session, caseId: string, stage: StageName): Workspace {
  return session.workspaces[workspaceId(caseId, stage)] ?? untouched(caseId, stage);
}

export function putWorkspace(workspace: Workspace): void {
  const id = workspaceId(workspace.caseId, workspace.stage);
  useSession.setState(({ workspaces }) => ({ workspaces: { ...workspaces, [id]: workspace } }));
}

export function putRun(id: WorkspaceId, run: Run): void {
  useSession.setState(({ runs }) => ({ runs: { ...runs, [id]: run } }));
}

/** The same object each time, since React compares what a selector answers. */
const untouchedOnes = new Map<WorkspaceId, Workspace>();

function untouched(caseId: string, stage: StageName): Workspace {
  const id = workspaceId(caseId, stage);
  const known = untouchedOnes.get(id) ?? freshWorkspace(caseId, stage);
  untouchedOnes.set(id, known);
  return known;
}
