import { create } from 'zustand';
import { at, type BenchId, type BenchKey, benchKey } from '#case';
import type { Position } from '#deck';
import type { RuntimeInfo, Transcript } from '#runtime';
import { NO_STATES, type States } from './history.ts';
import type { OwnProject } from './own.ts';
import { NO_ROOM, type Room } from './room.ts';
import { FRESH_SHOW, type Show } from './show.ts';
import type { Typing } from './typing.ts';
import type { View } from './view.ts';
import { freshWorkspace, type Workspace } from './workspace.ts';

/** The run of a workspace, as its panels show it. */
export type Run =
  | { readonly status: 'none' }
  /** An interpreter is being made for it. */
  | { readonly status: 'starting' }
  | { readonly status: 'running'; readonly transcript: Transcript }
  | { readonly status: 'ended'; readonly transcript: Transcript }
  /** The window that ran it is gone: the output until then, and `because` for the user. */
  | { readonly status: 'lost'; readonly transcript: Transcript; readonly because: string }
  /** No Python was available (`because`): what the same files did when they were recorded. */
  | { readonly status: 'recorded'; readonly transcript: Transcript; readonly because: string }
  /** No Python was available: `reason` is for the user. */
  | { readonly status: 'failed'; readonly reason: string };

/** The state of Python while nothing runs. */
export type Python =
  | { readonly status: 'asleep' }
  /** `step` is what happens meanwhile, behind "Python is": `loading 4.2 MB`. */
  | { readonly status: 'starting'; readonly step?: string }
  | { readonly status: 'ready'; readonly info: RuntimeInfo }
  | { readonly status: 'missing'; readonly reason: string };

/** A file of an installed package, as it is installed, that somebody has opened. */
export type InstalledFile =
  | { readonly status: 'reading' }
  | { readonly status: 'read'; readonly text: string }
  /** `reason` is for the user. */
  | { readonly status: 'missing'; readonly reason: string };

/**
 * Whether edits outlive the page: `refused` in some private windows; `full` while the browser has no room, and unsaved
 * edits wait.
 */
export type Storage = 'reading' | 'kept' | 'full' | 'refused';

/**
 * The part of this window among those of this browser: one leads, runs Python and stores edits, and the others follow. If
 * the browser cannot do that, each is alone.
 */
export type Role = 'joining' | 'leading' | 'following' | 'alone';

/** The one state of the page. All windows share it, except `role`, `installed` and `states`. Only intents change it. */
export interface Session {
  readonly role: Role;
  /** Where the talk is; `null` before anybody went there. */
  readonly position: Position | null;
  readonly workspaces: Readonly<Record<BenchKey, Workspace>>;
  readonly views: Readonly<Record<BenchKey, View>>;
  readonly runs: Readonly<Record<BenchKey, Run>>;
  /** Of the window that leads. */
  readonly python: Python;
  /** By path: `site-packages/…`. */
  readonly installed: Readonly<Record<string, InstalledFile>>;
  readonly storage: Storage;
  /** What the audience sees besides the slide. */
  readonly show: Show;
  /** From one stage to another, key by key: one at a time. */
  readonly typing: Typing | null;
  /** What this window can go back to. */
  readonly states: States;
  /** The project of the user's own that is open. */
  readonly own: OwnProject | null;
  /** The phones and laptops that follow the talk; of the window that leads. */
  readonly room: Room;
  /** By which windows try whether they hear each other: the numbers of the last question and of the last that was answered. */
  readonly echo: { readonly asked: number; readonly answered: number };
}

export const useSession = create<Session>(() => ({
  role: 'joining',
  position: null,
  workspaces: {},
  views: {},
  runs: {},
  python: { status: 'asleep' },
  installed: {},
  storage: 'reading',
  show: FRESH_SHOW,
  typing: null,
  states: NO_STATES,
  own: null,
  room: NO_ROOM,
  echo: { asked: 0, answered: 0 },
}));

/**
 * Calls a listener for each change; returns how to stop. A listener that throws is reported, and stops neither the other
 * listeners nor the code that made the change.
 */
export function onChange(listener: (now: Session, before: Session) => void): () => void {
  return useSession.subscribe((now, before) => {
    try {
      listener(now, before);
    } catch (failure) {
      queueMicrotask(() => {
        throw failure;
      });
    }
  });
}

const NO_RUN: Run = { status: 'none' };

export function runOf(session: Session, bench: BenchId): Run {
  return at(session.runs, benchKey(bench)) ?? NO_RUN;
}

export function workspaceOf(session: Session, bench: BenchId): Workspace {
  return at(session.workspaces, benchKey(bench)) ?? untouched(bench);
}

/** Whoever walked a run of other files is back: its lines are no more those of the editor. */
export function putWorkspace(workspace: Workspace): void {
  const key = benchKey(workspace.bench);
  useSession.setState(({ workspaces, views }) => {
    const view = at(views, key);
    const isOther = view?.steps && at(workspaces, key)?.edits !== workspace.edits;
    return {
      workspaces: { ...workspaces, [key]: workspace },
      ...(isOther && { views: { ...views, [key]: { ...view, steps: null } } }),
    };
  });
}

export function putRun(bench: BenchId, run: Run): void {
  const key = benchKey(bench);
  useSession.setState(({ runs }) => ({ runs: { ...runs, [key]: run } }));
}

/** The same object each time: React compares what a selector returns. */
const untouchedOnes = new Map<BenchKey, Workspace>();

function untouched(bench: BenchId): Workspace {
  const key = benchKey(bench);
  const known = untouchedOnes.get(key) ?? freshWorkspace(bench);
  untouchedOnes.set(key, known);
  return known;
}
