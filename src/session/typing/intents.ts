import { at, type BenchId, benchKey, type Case, isSameBench, type StageName } from '#case';
import { isSame } from '../../windows/index.ts';
import { putWorkspace, useSession, workspaceOf } from '../state/session.ts';
import { THIS_WINDOW } from '../state/this-window.ts';
import { goesOn, type Typing, typingIn } from '../state/typing.ts';
import { cursorAt, viewOf } from '../state/view.ts';
import { openFileOf, type Workspace, withEdit, withOpenFile } from '../state/workspace.ts';
import { preparedText } from '../workspace/edits.ts';
import { type Chunk, changedText } from './chunk.ts';
import { chunksTo } from './script.ts';

/** What a user can do so that one stage becomes another as if it were typed, in any window. */

/** What a key press has typed, and what comes next. */
export interface Typed {
  readonly chunk: Chunk;
  readonly next: Chunk | null;
}

/** What remains to be typed, as long as the files are what the last key press here has left. */
interface Script {
  readonly target: StageName;
  readonly left: Workspace;
  readonly chunks: readonly Chunk[];
}

/** Only in the memory of the window that types: any other works it out from the current text. */
let script: Script | null = null;

/**
 * Begins to type another stage from the current text of a workspace. This ends any other typing.
 *
 * @returns why there is nothing to type, for the user; `null` when it has begun
 */
export function startTyping(bench: BenchId, subject: Case, target: StageName): string | null {
  const before = workspaceOf(useSession.getState(), bench);
  const chunks = scriptFor(subject, before, target);
  if (chunks.length === 0) return `Nothing to type: the files are already those of "${target}".`;
  put({
    bench,
    target,
    pace: 'keys',
    by: THIS_WINDOW,
    before,
    done: 0,
    total: chunks.length,
    isTouched: false,
  });
  return null;
}

/** Types what one key press brings. With the last one typing ends; `null` where nothing is typed. */
export function typeNext(bench: BenchId, subject: Case): Typed | null {
  const typing = typingIn(useSession.getState(), bench);
  if (!typing || !goesOn(typing)) return null;
  const workspace = workspaceOf(useSession.getState(), bench);
  const [chunk, next, ...rest] = scriptFor(subject, workspace, typing.target);
  if (!chunk) {
    put({ ...typing, pace: 'ended' });
    return null;
  }
  const chunks = next ? [next, ...rest] : rest;
  const done = typing.done + 1;
  const pace = next ? typing.pace : 'ended';
  const left = type(subject, workspace, chunk, {
    ...typing,
    pace,
    done,
    total: done + chunks.length,
    isTouched: false,
  });
  script = { target: typing.target, left, chunks };
  return { chunk, next: next ?? null };
}

export function pauseTyping(): void {
  const { typing } = useSession.getState();
  if (typing && goesOn(typing)) put({ ...typing, pace: 'paused' });
}

/** Continues by keys, the shortest way from the current text. */
export function rejoin(bench: BenchId, subject: Case): void {
  goOn(bench, subject, 'keys');
}

/** Continues by itself, in this window. */
export function playTyping(bench: BenchId, subject: Case): void {
  goOn(bench, subject, 'auto');
}

/** Ends it; the text stays. */
export function stopTyping(): void {
  put(null);
}

/** Undoes all changes since typing began, typed or by hand, as one reset that can be undone. */
export function takeTypingBack(): void {
  const { typing, workspaces } = useSession.getState();
  if (!typing) return;
  const { before, bench } = typing;
  const key = benchKey(bench);
  const edits = at(workspaces, key)?.edits ?? {};
  const discarded = isSame(edits, before.edits) ? before.discarded : edits;
  putWorkspace({ ...before, discarded });
  useSession.setState((session) => ({
    typing: null,
    views: { ...session.views, [key]: { ...viewOf(session, bench), selected: null, scrolled: null } },
  }));
}

function goOn(bench: BenchId, subject: Case, pace: 'keys' | 'auto'): void {
  const typing = typingIn(useSession.getState(), bench);
  if (!typing || typing.pace === 'ended') return;
  const workspace = workspaceOf(useSession.getState(), bench);
  const { length } = scriptFor(subject, workspace, typing.target);
  put({
    ...typing,
    pace: length === 0 ? 'ended' : pace,
    by: THIS_WINDOW,
    total: typing.done + length,
    isTouched: false,
  });
}

/** The rest of the script that is known, if the files are still what it left; else a new one. */
function scriptFor(subject: Case, workspace: Workspace, target: StageName): readonly Chunk[] {
  const isKnown = script?.target === target && isLeft(script.left, workspace);
  if (!script || !isKnown)
    script = { target, left: workspace, chunks: chunksTo(subject, workspace, target, installedText) };
  return script.chunks;
}

function isLeft(left: Workspace, now: Workspace): boolean {
  return isSameBench(left.bench, now.bench) && isSame(left.edits, now.edits);
}

function installedText(path: string): string | undefined {
  const file = at(useSession.getState().installed, path);
  return file?.status === 'read' ? file.text : undefined;
}

/** Types a chunk, and opens its file. Every window sees text, cursor and count change together. */
function type(subject: Case, workspace: Workspace, { file, ...change }: Chunk, typing: Typing): Workspace {
  const { bench } = workspace;
  const key = benchKey(bench);
  const prepared = preparedText(subject, bench.stage, file);
  const text = changedText(at(workspace.edits, file) ?? prepared ?? '', change);
  const edited = withEdit(workspace, file, text, prepared);
  const typed = openFileOf(subject, workspace) === file ? edited : withOpenFile(edited, file);
  const selected = { by: THIS_WINDOW, what: { file, selection: cursorAt(text, change.caret) } };
  useSession.setState((session) => ({
    workspaces: { ...session.workspaces, [key]: typed },
    views: { ...session.views, [key]: { ...viewOf(session, bench), selected, scrolled: null } },
    typing,
  }));
  return typed;
}

function put(typing: Typing | null): void {
  useSession.setState({ typing });
}
