import { use, useMemo } from 'react';
import type { Case, ProjectFiles } from '#case';
import { filesOf, useSession, workspaceOf } from '../../session/index.ts';
import { type Pointed, PointedAt } from './pointed.ts';
import { type Pointers, pointersIn } from './pointers.ts';

/** What the panels of a bench show of what a room pointed at. */
export type PointedHere = Pointed & { readonly here: Pointers };

/** Where a room's pointers stand in these files; `null` if it was asked nothing about this case. */
export function usePointers(subject: Case, files: ProjectFiles): PointedHere | null {
  const pointed = use(PointedAt);
  const isAbout = pointed?.bench.case === subject.id;
  const asked = useSession((session) => (pointed && isAbout ? workspaceOf(session, pointed.bench) : null));
  return useMemo(
    () =>
      pointed &&
      asked && {
        ...pointed,
        here: pointersIn(
          pointed.lines,
          withLibrary(subject, filesOf(subject, asked)),
          withLibrary(subject, files),
        ),
      },
    [pointed, asked, subject, files],
  );
}

function withLibrary({ library }: Case, files: ProjectFiles): ProjectFiles {
  return { ...library, ...files };
}
