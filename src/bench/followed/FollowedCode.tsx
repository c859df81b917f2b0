import {
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  addedLines,
  at,
  type Case,
  isSameLine,
  knownFiles,
  type Line,
  shownAs,
  shownText,
  stageOf,
  withUnseenNamed,
} from '#case';
import { useLitLines } from '#deck';
import type { FollowedBench } from '../../room/index.ts';
import { Button, CodeLines, codeLines, useCopied } from '../../ui/index.ts';
import { FilesHead } from '../editor/FilesHead.tsx';
import { firstLook } from '../editor/first-look.ts';
import { BY_KEYBOARD } from './by-keyboard.ts';
import styles from './FollowedCase.module.css';
import { FILE_WORDS, type Shown } from './run-words.ts';

interface FollowedCodeProps {
  readonly subject: Case;
  readonly followed: FollowedBench;
  readonly whose: Shown;
  /** A line that this reader wants to see; `null` follows the stage. */
  readonly pointed: Line | null;
  /** This reader has chosen a file. */
  readonly onChoose: () => void;
  readonly ways: ReactNode;
}

/** The files as they are there: the one in front, or another one that this reader looks at meanwhile. */
export function FollowedCode({ subject, followed, whose, pointed, onChoose, ways }: FollowedCodeProps) {
  const { id, edits, openFile, marked, culprits } = followed;
  const [chosen, setChosen] = useState<string | null>(null);
  const panelId = useId();
  const prepared = useMemo(() => knownFiles(subject, id.stage), [subject, id.stage]);
  const files = useMemo(() => ({ ...prepared, ...edits }), [prepared, edits]);
  const { open } = stageOf(subject, id.stage);
  const onStage = openFile ?? open[0];
  const path = pointed?.file ?? chosen ?? onStage;
  const wanted = pointed ?? (marked?.file === path ? marked : null);
  const choose = (file: string | null) => {
    setChosen(file);
    onChoose();
  };
  return (
    <section aria-label="Code" className={styles.code}>
      <FilesHead
        subject={subject}
        files={files}
        tabs={[...new Set([...open, ...Object.keys(edits), onStage, path])]}
        open={path}
        edited={(each) => Object.hasOwn(edits, each)}
        panelId={panelId}
        onOpen={choose}
      />
      <div id={panelId} role="tabpanel" aria-label={path} className={styles.file}>
        <FileText
          key={path}
          path={path}
          text={at(files, path)}
          before={at(subject.folders.buggy, path) ?? at(subject.library, path)}
          whose={whose}
          wanted={wanted}
          isCulprit={wanted !== null && culprits.some((culprit) => isSameLine(culprit, wanted))}
        />
      </div>
      <footer className={styles.ways}>
        <CopyText text={at(files, path)} />
        {ways}
        {path !== onStage && (
          <Button onClick={() => choose(null)}>
            {FILE_WORDS[whose].front}: {onStage.replace(/^site-packages\//, '')}
          </Button>
        )}
      </footer>
    </section>
  );
}

interface FileTextProps {
  readonly path: string;
  readonly text: string | undefined;
  readonly before: string | undefined;
  readonly whose: Shown;
  /** The line to be seen and marked. */
  readonly wanted: Line | null;
  readonly isCulprit: boolean;
}

function FileText({ path, text, before, whose, wanted, isCulprit }: FileTextProps) {
  const box = useRef<HTMLPreElement>(null);
  const lit = useLines();
  const shown = useMemo(() => (text === undefined ? null : shownAs(path, text)), [path, text]);
  const code = shown?.as === 'text' ? shown.text : '';
  const added = useMemo(
    () => (before === undefined && code === '' ? [] : addedLines(before && shownText(before), code)),
    [before, code],
  );
  const lines = useMemo(() => codeLines(path, withUnseenNamed(code.trimEnd())), [path, code]);
  useFirstLook(box, code, added, wanted !== null || lit !== null);
  useInSight(
    box,
    useMemo(() => wanted && { from: wanted.line, to: wanted.line }, [wanted]),
  );
  useInSight(box, lit);
  if (shown?.as !== 'text')
    return (
      <p className={styles.unread}>
        This file is {FILE_WORDS[whose].alone}: it is not one of the case’s texts.
      </p>
    );
  return (
    <pre ref={box} className={styles.text} {...BY_KEYBOARD}>
      <CodeLines
        lines={lines}
        added={added}
        isNumbered
        marked={wanted && { line: wanted.line, isCulprit }}
        lit={lit}
      />
    </pre>
  );
}

/** The speaker's spotlight: the same object as long as it is on the same lines. */
function useLines() {
  const lit = useLitLines();
  const { from, to } = lit ?? NONE;
  return useMemo(() => (to > 0 ? { from, to } : null), [from, to]);
}

const NONE = { from: 0, to: 0 };

/** Opens a file as the stage does: where what the stage adds begins. */
function useFirstLook(
  box: RefObject<HTMLElement | null>,
  code: string,
  added: readonly number[],
  isLed: boolean,
): void {
  const hasLooked = useRef(false);
  useLayoutEffect(() => {
    const height = heightOfLine(box.current);
    if (!box.current || height === 0 || hasLooked.current) return;
    hasLooked.current = true;
    if (isLed) return;
    const fits = Math.floor(box.current.clientHeight / height);
    box.current.scrollTop = (firstLook(code, added, fits) - 1) * height;
  }, [box, code, added, isLed]);
}

/** Brings lines into sight within their own box, once for each object. */
function useInSight(box: RefObject<HTMLElement | null>, lines: typeof NONE | null): void {
  useEffect(() => {
    const height = heightOfLine(box.current);
    if (!box.current || lines === null || height === 0) return;
    const [top, bottom] = [(lines.from - 1) * height, lines.to * height];
    const { scrollTop, clientHeight } = box.current;
    if (top >= scrollTop && bottom <= scrollTop + clientHeight) return;
    box.current.scrollTop = Math.max(0, (top + bottom - clientHeight) / 2);
  }, [box, lines]);
}

/** Measured from two lines, as a line alone may have a margin; 0 where there are none. */
function heightOfLine(box: HTMLElement | null): number {
  const [first, second] = box?.querySelectorAll<HTMLElement>(':scope > code > *') ?? [];
  return first && second ? second.offsetTop - first.offsetTop : 0;
}

/** Copies a file; also where the page is not secure, as in a room without internet. */
function CopyText({ text }: { readonly text: string | undefined }) {
  const { status, copy } = useCopied();
  if (text === undefined) return null;
  return (
    <>
      <Button onClick={() => void copy(text)}>{status === 'copied' ? 'Copied' : 'Copy code'}</Button>
      <span role="status" className={styles.note}>
        {status === 'refused' &&
          'This browser does not let the page copy. Hold a finger on the code to select it.'}
      </span>
    </>
  );
}
