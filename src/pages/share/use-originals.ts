import { useEffect, useMemo } from 'react';
import { at, type Case, isInstalled, knownFiles, type ProjectFiles, type StageName } from '#case';
import { readInstalledFile, useSession } from '../../session/index.ts';

/**
 * The files of a stage as prepared, and as installed where they belong to a package; `null` while these are read. A path
 * that is not in it is a new file.
 */
export function useOriginals(subject: Case, stage: StageName, paths: readonly string[]): ProjectFiles | null {
  const known = useMemo(() => knownFiles(subject, stage), [subject, stage]);
  const installed = useSession((session) => session.installed);
  const hasPackages = (subject.definition.packages ?? []).length > 0;
  const wanted = paths.filter((path) => hasPackages && isInstalled(path) && at(known, path) === undefined);
  const asked = wanted.join('\n');
  useEffect(() => {
    for (const path of asked.split('\n')) if (path) void readInstalledFile(subject, path);
  }, [subject, asked]);
  const read = wanted.map((path) => [path, at(installed, path)] as const);
  if (read.some(([, file]) => file === undefined || file.status === 'reading')) return null;
  const texts = read.flatMap(([path, file]) => (file?.status === 'read' ? [[path, file.text] as const] : []));
  return { ...known, ...Object.fromEntries(texts) };
}
