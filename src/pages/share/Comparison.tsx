import { useEffect, useMemo } from 'react';
import { at, type Case, isInstalled, knownFiles, type ProjectFiles, type StageName } from '#case';
import { readInstalledFile, useSession } from '../../session/index.ts';
import { Diff } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';

interface ComparisonProps {
  readonly subject: Case;
  readonly stage: StageName;
  readonly edits: ProjectFiles;
}

/** What the edits change in a stage, file by file. */
export function Comparison({ subject, stage, edits }: ComparisonProps) {
  const paths = Object.keys(edits);
  const originals = useOriginals(subject, stage, paths);
  if (paths.length === 0) return <p>All files are as in the original.</p>;
  if (!originals) return <p aria-busy="true">Reading the original…</p>;
  return (
    <section aria-label="What differs">
      <p>
        {counted(paths.length, 'file')} {paths.length === 1 ? 'differs' : 'differ'} from the original.
        Additions are marked <ins>like this</ins>, deletions <del>like this</del>.
      </p>
      <Diff before={originals} after={{ ...originals, ...edits }} />
    </section>
  );
}

/**
 * The original files of a stage and of its packages; `null` while they are read. A path that is not among them is a new
 * file.
 */
function useOriginals(subject: Case, stage: StageName, paths: readonly string[]): ProjectFiles | null {
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
