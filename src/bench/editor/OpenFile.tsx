import { useEffect, useMemo } from 'react';
import {
  at,
  type BenchId,
  bytesOf,
  type Case,
  editedText,
  isInstalled,
  isOfCase,
  isSameLine,
  type Line,
  shownAs,
  shownText,
  stageOf,
} from '#case';
import { editFile, type InstalledFile, readInstalledFile, useSession, viewOf } from '../../session/index.ts';
import { type HelpInFile, helpInFile, useHelp } from '../../session/later.ts';
import { counted } from '../../ui/words.ts';
import styles from '../LiveCase.module.css';
import { useLinesWalked } from '../steps/use-lines-walked.ts';
import type { Bench } from '../use-bench.ts';
import type { BenchVariant } from '../variant.tsx';
import type { CodeEditorProps } from './CodeEditor.tsx';
import type { MarkedLine } from './use-marks.ts';

interface OpenFileProps
  extends Pick<CodeEditorProps, 'deceits' | 'script' | 'onRun' | 'onRunWithSteps' | 'onLeave'> {
  readonly subject: Case;
  readonly bench: Bench;
  readonly variant: BenchVariant;
  readonly path: string;
}

/** The text of the file in front; of an installed library's file, once it has been read. */
export function OpenFile({ subject, bench, variant, path, ...editor }: OpenFileProps) {
  const { id, files, culprits, pointed } = bench;
  const marked = useMarkedLine(id, path, culprits);
  const pointers = useMemo(() => pointed?.here.lines.filter(({ file }) => file === path), [pointed, path]);
  const help = useHelpHere(id, path);
  const walked = useLinesWalked(bench, path);
  const installed = useInstalledFile(subject, path);
  const asInstalled = installed?.status === 'read' ? installed.text : undefined;
  const text = at(files, path) ?? asInstalled;
  const shown = useMemo(() => (text === undefined ? null : shownAs(path, text)), [path, text]);
  if (text === undefined || shown === null)
    return <p className={styles.unread}>{installed?.status === 'missing' && installed.reason}</p>;
  if (shown.as !== 'text') return <p className={styles.unread}>{unshown(path, text, shown.as)}</p>;
  const before = at(subject.folders.buggy, path) ?? asInstalled;
  return (
    <variant.Code
      {...editor}
      bench={id}
      file={path}
      text={shown.text}
      isFront={path === stageOf(subject, id.stage).open[0]}
      before={before && shownText(before)}
      marked={marked}
      walked={walked}
      pointers={pointers}
      help={help}
      onEdit={(edited) => editFile(id, subject, path, editedText(text, edited))}
      onPoint={(line) => variant.onPoint({ file: path, line })}
    />
  );
}

/** What is there in place of a text. */
function unshown(path: string, text: string, as: 'bytes' | 'too-long'): string {
  const size = counted(bytesOf(path, text).length, 'byte');
  return as === 'bytes'
    ? `${size}, not text. The program reads them as they are.`
    : `${size}: too much text for this editor. The program reads it as it is.`;
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

/** What an instructor has told of the open file. The same object as long as nothing of it changes. */
function useHelpHere(bench: BenchId, file: string): HelpInFile | null {
  const help = useHelp();
  return useMemo(() => helpInFile(help, bench, file), [help, bench, file]);
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
