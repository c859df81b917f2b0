import type { IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { benchKey, benchOf } from '#case';
import { OWN_FILES, OWN_HOOK } from '../schemas/workspace.ts';
import { type OwnProject, ownBench } from '../state/own.ts';
import { useSession } from '../state/session.ts';

/** The store that has the own project. */
export const OWN_STORE = 'own';
const PROJECT = 'project';
/** By itself: it changes with each key, and the project is large. */
const HOOK = 'hook';

/** What is stored, checked when it is read: an older or a newer release may have written it. */
const StoredProject = v.object({
  ...OWN_FILES,
  // Earlier releases ran every project in the plain environment.
  env: v.optional(OWN_FILES.env, {}),
});
const StoredHook = v.object({ of: v.string(), hook: v.object(OWN_HOOK) });

/** A project out of a store, without its hook; `null` for what is none. */
export function readOwn(stored: unknown): OwnProject | null {
  const project = v.safeParse(StoredProject, stored);
  return project.success ? { ...project.output, hook: null } : null;
}

/**
 * Brings back the project that was open, unless another one has been opened meanwhile. What was edited in others before is
 * taken out of `workspaces`, the store of all edits.
 */
export async function restoreOwn(database: IDBPDatabase, workspaces: string): Promise<void> {
  const project = v.safeParse(StoredProject, await database.get(OWN_STORE, PROJECT));
  const kept = v.safeParse(StoredHook, await database.get(OWN_STORE, HOOK));
  if (project.success && useSession.getState().own === null) {
    const hook = kept.success && kept.output.of === project.output.id ? kept.output.hook : null;
    useSession.setState({ own: { ...project.output, hook } });
  }
  const { own } = useSession.getState();
  const current = own && benchKey(ownBench(own));
  const old = (await database.getAllKeys(workspaces)).filter(
    (key) => key !== current && benchOf(String(key))?.for === 'own',
  );
  await Promise.all(old.map((key) => database.delete(workspaces, key)));
}

/** Answers what stores the project when it has changed, and what could not be stored before; `null` when it has not. */
export function createOwnSaver(database: IDBPDatabase): () => Promise<void> | null {
  let saved: OwnProject | null | undefined;
  return () => {
    const { own } = useSession.getState();
    if (own === saved) return null;
    const before = saved;
    saved = own;
    return save(database, own, before).catch((failure: unknown) => {
      saved = undefined;
      throw failure;
    });
  };
}

async function save(
  database: IDBPDatabase,
  own: OwnProject | null,
  before: OwnProject | null | undefined,
): Promise<void> {
  if (!own) return database.clear(OWN_STORE);
  const { hook, ...project } = own;
  if (hook !== before?.hook) await database.put(OWN_STORE, { of: own.id, hook }, HOOK);
  const { hook: _, ...known } = before ?? {};
  const isKnown = Object.entries(project).every(([name, value]) =>
    Object.is(value, Reflect.get(known, name)),
  );
  if (!isKnown) await database.put(OWN_STORE, project, PROJECT);
}
