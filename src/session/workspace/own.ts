import { at, benchKey, type ProjectFiles } from '#case';
import { randomName } from '../../ui/index.ts';
import { type OwnHook, type OwnProject, ownBench } from '../state/own.ts';
import { putWorkspace, useSession, workspaceOf } from '../state/session.ts';
import { viewOf } from '../state/view.ts';
import { withEdit, withoutFiles } from '../state/workspace.ts';

/** What a user can do with a project of their own. */

/** Opens a project in place of the one that is open, whose edits are forgotten. */
export function openOwn(project: Omit<OwnProject, 'id' | 'hook'>): void {
  closeOwn();
  useSession.setState({ own: { ...project, id: randomName(), hook: null } });
}

/** Forgets the project that is open, and its edits. */
export function closeOwn(): void {
  const { own } = useSession.getState();
  if (!own) return;
  const key = benchKey(ownBench(own));
  useSession.setState(({ workspaces: { [key]: _, ...workspaces }, views: { [key]: __, ...views } }) => ({
    own: null,
    workspaces,
    views,
  }));
}

/** Adds files to the open project: others of it, or those of a package that is installed into it. One that is there goes, with its edits. */
export function addToOwn(files: ProjectFiles, packages: readonly string[] = []): void {
  change((own) => ({
    files: { ...own.files, ...files },
    packages: [...own.packages.filter((each) => !packages.includes(each)), ...packages],
  }));
  const { own } = useSession.getState();
  // They are to the older text, and would hide the new one.
  if (own) putWorkspace(withoutFiles(ownWorkspace(own), Object.keys(files)));
}

/** Says how the project is run. */
export function runOwnAs({ argv, env }: Pick<OwnProject, 'argv' | 'env'>): void {
  change(() => ({ argv, env }));
}

/** Chooses a hook for the project, or fills it in. Nothing of it is in the project yet. */
export function chooseHook(hook: OwnHook): void {
  change(() => ({ hook }));
}

/** Puts the files of a hook into the project, as edits: Reset takes them out, too. */
export function putHookIn(files: ProjectFiles): void {
  const { own } = useSession.getState();
  if (!own) return;
  putWorkspace(
    Object.entries(files).reduce(
      (workspace, [path, text]) => withEdit(workspace, path, text, at(own.files, path)),
      ownWorkspace(own),
    ),
  );
}

/** Takes the files of a hook out again, and closes their tabs. */
export function takeHookOut(paths: readonly string[]): void {
  const { own } = useSession.getState();
  if (!own) return;
  putWorkspace(withoutFiles(ownWorkspace(own), paths));
  const bench = ownBench(own);
  const view = viewOf(useSession.getState(), bench);
  if (view.marked && paths.includes(view.marked.file))
    useSession.setState(({ views }) => ({
      views: { ...views, [benchKey(bench)]: { ...view, marked: null } },
    }));
}

function ownWorkspace(own: OwnProject) {
  return workspaceOf(useSession.getState(), ownBench(own));
}

function change(how: (own: OwnProject) => Partial<OwnProject>): void {
  useSession.setState(({ own }) => (own ? { own: { ...own, ...how(own) } } : {}));
}
