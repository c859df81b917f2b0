import { type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { isStageName } from '#case';
import { useSession } from './session.ts';
import { type Workspace, workspaceId } from './workspace.ts';

const DATABASE = 'machete-mode';
const STORE = 'workspaces';

const Texts = v.record(v.string(), v.string());

/** What is stored, checked when it is read: an older or a newer release may have written it. */
const StoredWorkspace = v.object({
  caseId: v.string(),
  stage: v.pipe(v.string(), v.guard(isStageName)),
  edits: Texts,
  discarded: v.nullable(Texts),
  openFile: v.nullable(v.string()),
  extraTabs: v.array(v.string()),
});

/**
 * Brings back the workspaces of this browser and keeps them from then on. Where storage is refused the session
 * goes on without it, and says so.
 */
export async function keepWorkspaces(): Promise<void> {
  try {
    const database = await openDB(DATABASE, 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) });
    restore(await database.getAll(STORE));
    useSession.setState({ storage: 'kept' });
    saveChanges(database);
  } catch {
    useSession.setState({ storage: 'refused' });
  }
}

function restore(stored: readonly unknown[]): void {
  const known = stored
    .map((each) => v.safeParse(StoredWorkspace, each))
    .flatMap((result) => (result.success ? [result.output] : []));
  const restored = Object.fromEntries(
    known.map((workspace) => [workspaceId(workspace.caseId, workspace.stage), workspace]),
  );
  // What was edited while the store was being opened is newer.
  useSession.setState(({ workspaces }) => ({ workspaces: { ...restored, ...workspaces } }));
}

function saveChanges(database: IDBPDatabase): void {
  useSession.subscribe(({ workspaces }, before) => {
    if (workspaces === before.workspaces) return;
    for (const workspace of Object.values(workspaces)) {
      const id = workspaceId(workspace.caseId, workspace.stage);
      if (workspace !== before.workspaces[id]) save(database, id, workspace);
    }
  });
}

function save(database: IDBPDatabase, id: string, workspace: Workspace): void {
  database.put(STORE, workspace, id).catch(() => useSession.setState({ storage: 'refused' }));
}
