import { useEffect, useRef, useState } from 'react';
import { addToOwn, openOwn, useSession } from '../../session/index.ts';
import { messageOf } from '../../ui/index.ts';
import type { Brought } from './reading/entry.ts';
import { readBrought } from './reading/read-brought.ts';
import { isTooMuch, type Reading } from './reading/read-project.ts';

/** A project as it was read. */
export type Project = Extract<Reading, { kind: 'project' }>;

/** The state of opening something. */
export type Opening =
  | { readonly status: 'idle' }
  | { readonly status: 'reading' }
  /** Another project is open: the user has to decide whether to replace it. */
  | { readonly status: 'asking'; readonly project: Project }
  | { readonly status: 'refused'; readonly problem: string }
  /** `notes` are sentences for the user; often none. */
  | { readonly status: 'done'; readonly notes: readonly string[] };

interface Opener {
  readonly opening: Opening;
  /** Opens what was chosen or dropped; nothing if the user cancelled. */
  readonly bring: (bringing: Promise<readonly Brought[]>) => Promise<void>;
  /** To the open project, in place of what is there by the same names. */
  readonly add: (project: Project) => void;
  readonly replace: (project: Project) => void;
  readonly forget: () => void;
}

/** Opens projects, and installs wheels into the one that is open. */
export function useOpening(): Opener {
  const [opening, setOpening] = useState<Opening>({ status: 'idle' });
  // Of the current reading: opening something else ends it.
  const reading = useRef<AbortController>(null);
  useEffect(() => () => reading.current?.abort(), []);
  const forget = () => {
    reading.current?.abort();
    setOpening({ status: 'idle' });
  };
  const add = (project: Project) => setOpening(added(project));
  const replace = (project: Project) => setOpening(opened(project));
  const bring = async (bringing: Promise<readonly Brought[]>) => {
    reading.current?.abort();
    const current = new AbortController();
    reading.current = current;
    setOpening({ status: 'reading' });
    const next = await bringing.then((brought) => openingOf(brought, current.signal)).catch(failed);
    if (!current.signal.aborted) setOpening(next());
  };
  return { opening, bring, add, replace, forget };
}

/** Reads the files, and answers what to do with them if they are still wanted by then. */
async function openingOf(brought: readonly Brought[], signal: AbortSignal): Promise<() => Opening> {
  if (brought.length === 0) return () => ({ status: 'idle' });
  const reading = await readBrought(brought, signal);
  switch (reading.kind) {
    case 'refused':
      return () => ({ status: 'refused', problem: reading.problem });
    case 'packages':
      return () => installed(reading);
    case 'project':
      return () => (useSession.getState().own ? { status: 'asking', project: reading } : opened(reading));
  }
}

function opened({ name, files, argv, env, packages, notes }: Project): Opening {
  openOwn({ name, files, argv, env, packages });
  return { status: 'done', notes };
}

function added({ name, files, packages, notes }: Project): Opening {
  const { own } = useSession.getState();
  if (own && isTooMuch({ ...own.files, ...files }))
    return { status: 'refused', problem: `${name} was not added: the project would be too large.` };
  addToOwn(files, packages);
  return { status: 'done', notes: [`Added: ${name}.`, ...notes] };
}

function installed({ files, packages, notes }: Extract<Reading, { kind: 'packages' }>): Opening {
  const { own } = useSession.getState();
  const names = packages.join(', ');
  if (!own)
    return { status: 'refused', problem: `Open a project first, then drop ${names} again to install it.` };
  if (isTooMuch({ ...own.files, ...files }))
    return { status: 'refused', problem: `${names} was not installed: the project would be too large.` };
  addToOwn(files, packages);
  return { status: 'done', notes: [`Installed: ${names}.`, ...notes] };
}

function failed(failure: unknown): () => Opening {
  // So the browser reports a dialog that was closed without a choice.
  if (failure instanceof DOMException && failure.name === 'AbortError') return () => ({ status: 'idle' });
  const problem = messageOf(failure);
  return () => ({ status: 'refused', problem });
}
