import { useEffect, useRef, useState } from 'react';
import { addToOwn, openOwn, useSession } from '../../session/index.ts';
import type { Brought } from './reading/entry.ts';
import { readBrought } from './reading/read-brought.ts';
import { isTooMuch, type Reading } from './reading/read-project.ts';

type Project = Extract<Reading, { kind: 'project' }>;

/** How far the opening of something is. */
export type Opening =
  | { readonly status: 'idle' }
  | { readonly status: 'reading' }
  /** Another project is open: the user has to say whether this one may take its place. */
  | { readonly status: 'asking'; readonly project: Project }
  | { readonly status: 'refused'; readonly problem: string }
  /** `notes` are what the user has to know of it; often none. */
  | { readonly status: 'done'; readonly notes: readonly string[] };

interface Opener {
  readonly opening: Opening;
  /** Opens what is brought; none is what a user brings who thinks again. */
  readonly bring: (bringing: Promise<readonly Brought[]>) => Promise<void>;
  readonly replace: (project: Project) => void;
  readonly forget: () => void;
}

/** Opens projects, and installs wheels into the one that is open. */
export function useOpening(): Opener {
  const [opening, setOpening] = useState<Opening>({ status: 'idle' });
  // Of the reading that goes on: what is brought later is what is wanted.
  const reading = useRef<AbortController>(null);
  useEffect(() => () => reading.current?.abort(), []);
  const forget = () => {
    reading.current?.abort();
    setOpening({ status: 'idle' });
  };
  const replace = (project: Project) => setOpening(opened(project));
  const bring = async (bringing: Promise<readonly Brought[]>) => {
    reading.current?.abort();
    const current = new AbortController();
    reading.current = current;
    setOpening({ status: 'reading' });
    const next = await bringing.then((brought) => openingOf(brought, current.signal)).catch(failed);
    if (!current.signal.aborted) setOpening(next());
  };
  return { opening, bring, replace, forget };
}

/** What is to be done with what was brought, once it is sure that it is still wanted. */
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

function opened({ name, files, argv, packages, notes }: Project): Opening {
  openOwn({ name, files, argv, packages });
  return { status: 'done', notes };
}

function installed({ files, packages, notes }: Extract<Reading, { kind: 'packages' }>): Opening {
  const { own } = useSession.getState();
  const names = packages.join(', ');
  if (!own)
    return { status: 'refused', problem: `Open a project first: then drop ${names} again to install it.` };
  if (isTooMuch({ ...own.files, ...files }))
    return { status: 'refused', problem: `${names} was not installed: with it the project is too large.` };
  addToOwn(files, packages);
  return { status: 'done', notes: [`Installed: ${names}.`, ...notes] };
}

function failed(failure: unknown): () => Opening {
  // The browser's word for a dialog that was closed without a choice.
  if (failure instanceof DOMException && failure.name === 'AbortError') return () => ({ status: 'idle' });
  const problem = failure instanceof Error ? failure.message : String(failure);
  return () => ({ status: 'refused', problem });
}
