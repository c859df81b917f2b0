import { useEffect } from 'react';
import { at, type Case, isInstalled } from '#case';
import { type InstalledFile, readInstalledFile, useSession } from '../session/index.ts';

/**
 * The file of an installed package that the editor has open, as it is installed; `null` for a path that is none, such
 * as a hook of ours that lies beside the packages.
 */
export function useInstalledFile(subject: Case, path: string, isOurs: boolean): InstalledFile | null {
  const isLibrary = isInstalled(path) && !isOurs;
  const given = at(subject.library, path);
  const read = useSession((session) => at(session.installed, path));
  useEffect(() => {
    if (isLibrary && given === undefined) void readInstalledFile(subject, path);
  }, [subject, path, isLibrary, given]);
  if (!isLibrary) return null;
  if (given !== undefined) return { status: 'read', text: given };
  return read ?? { status: 'reading' };
}
