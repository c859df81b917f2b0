import { useEffect, useMemo } from 'react';
import { at, type BenchId, type Case, isInstalled, isOfCase, isSameLine, type Line, stageOf } from '#case';
import { editFile, type InstalledFile, readInstalledFile, useSession, viewOf } from '../../session/index.ts';
import styles from '../LiveCase.module.css';
import type { Bench } from '../use-bench.ts';
import type { BenchVariant } from '../variant.tsx';
import type { CodeEditorProps } from './CodeEditor.tsx';
import type { MarkedLine } from './use-marks.ts';

interface OpenFileProps extends Pick<CodeEditorProps, 'deceits' | 'script' | 'onRun' | 'onLeave'> {
  readonly subject: Case;
  readonly bench: Bench;
  readonly variant: BenchVariant;
  readonly path: string;
}

/** The text of the file in front; of an installed library's file, once it has been read. */
export function OpenFile({ subject, bench, variant, path, ...editor }: OpenFileProps) {
  const { id, files, culprits } = bench;
  const marked = useMarkedLine(id, path, culprits);
  const installed = useInstalledFile(subject, path);
  const asInstalled = installed?.status === 'read' ? installed.text : undefined;
  const text = at(files, path) ?? asInstalled;
  if (text === undefined)
    return <p className={styles.unread}>{installed?.status === 'missing' && installed.reason}</p>;
  return (
    <variant.Code
      {...editor}
      bench={id}
      file={path}
      text={text}
      isFront={path === stageOf(subject, id.stage).open[0]}
      before={at(subject.folders.buggy, path) ?? asInstalled}
      marked={marked}
      onEdit={(edited) => editFile(id, subject, path, edited)}
      onPoint={(line) => variant.onPoint({ file: path, line })}
    />
  );
}

/** The line in the open file that a frame led to. The same object until the next click: the editor goes to a new one. */
function useMarkedLine(bench: BenchId, file: string, culprits: readonly Line[]): MarkedLine | null {
  const marked = useSession((session) => viewOf(session, bench).marked);
  return useMemo(
    () =>
      marked?.file === file
        ? { line: marked.line, isCulprit: culprits.some((each) => isSameLine(marked, each)) }
        : null,
    [marked, file, culprits],
  );
}

/** A file of an installed package, as it is installed; `null` for files of the case, such as a hook beside the packages. */
function useInstalledFile(subject: Case, path: string): InstalledFile | null {
  const isLibrary = isInstalled(path) && !isOfCase(subject, path);
  const given = at(subject.library, path);
  const read = useSession((session) => at(session.installed, path));
  useEffect(() => {
    if (isLibrary && given === undefined) void readInstalledFile(subject, path);
  }, [subject, path, isLibrary, given]);
  if (!isLibrary) return null;
  if (given !== undefined) return { status: 'read', text: given };
  return read ?? { status: 'reading' };
}
