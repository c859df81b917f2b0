import { type ReactNode, useMemo, useRef, useState } from 'react';
import { addedLines, shownAs, shownText, withUnseenNamed } from '#case';
import {
  Button,
  chordOf,
  codeLines,
  isPressed,
  keyCaps,
  keyOf,
  type MarkedLine,
  markOf,
} from '../../../../ui/index.ts';
import { CodeLine, type LineActs } from './CodeLine.tsx';
import styles from './CodeToShow.module.css';
import { useSteadyLines } from './use-steady-lines.ts';

interface CodeToShowProps {
  readonly path: string;
  readonly text: string | undefined;
  /** As the case was found. */
  readonly before: string | undefined;
  /** What the learner is called. */
  readonly name: string;
  /** Lines of this file, counted from 1. */
  readonly cursor: number | null;
  readonly pointed: number | null;
  /** The line that a frame led somebody to. */
  readonly marked: MarkedLine | null;
  /** A line to be brought into sight, once for each object. */
  readonly led: { readonly line: number } | null;
  /** What stands beneath a line: its notes, or the form for one. */
  readonly below: (line: number) => ReactNode;
  readonly onPoint: (line: number | null) => void;
  /** `null` where there is no room for another one. */
  readonly onNote: ((line: number) => void) | null;
}

/** A learner's file, to be read and pointed at: each line's number is a button, and arrow keys go from one to the next. */
export function CodeToShow(props: CodeToShowProps) {
  const { path, text, before, name, cursor, pointed, marked, led, below, onPoint, onNote } = props;
  const box = useRef<HTMLElement>(null);
  const acts = useRef(NO_ACTS);
  const shown = useMemo(() => (text === undefined ? null : shownAs(path, text)), [path, text]);
  const code = shown?.as === 'text' ? shown.text : '';
  const lines = useMemo(() => codeLines(path, withUnseenNamed(code.trimEnd())), [path, code]);
  const added = useMemo(() => new Set(addedLines(before && shownText(before), code)), [before, code]);
  const [chosen, setChosen] = useState<number | null>(null);
  const current = Math.min(chosen ?? led?.line ?? pointed ?? cursor ?? 1, lines.length);
  useSteadyLines(box, code, led);
  if (shown?.as !== 'text')
    return <p className={styles.unread}>This file is not one of the texts that the case has.</p>;

  const point = (line: number) => onPoint(line === pointed ? null : line);
  const go = (line: number) => {
    const next = Math.max(1, Math.min(line, lines.length));
    setChosen(next);
    box.current?.querySelector<HTMLElement>(`[data-line="${next}"] > button`)?.focus();
  };
  acts.current = {
    point(line) {
      setChosen(line);
      point(line);
    },
    choose: setChosen,
    press(line, event) {
      const step = STEPS.get(chordOf(event.nativeEvent) ?? '');
      if (step !== undefined) go(line + step);
      else if (isPressed('note', event.nativeEvent) && onNote) onNote(line);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  return (
    <>
      <section ref={box} aria-label={`Lines of ${path}`} className={styles.code}>
        {lines.map((tokens, index) => (
          <CodeLine
            key={index}
            number={index + 1}
            tokens={tokens}
            mark={markOf(index + 1, marked, added.has(index + 1))}
            isCurrent={index + 1 === current}
            isPointed={index + 1 === pointed}
            here={index + 1 === cursor ? name : null}
            below={below(index + 1)}
            acts={acts}
          />
        ))}
      </section>
      <footer className={styles.ways}>
        <span className={styles.line}>Line {current}</span>
        <Button aria-pressed={current === pointed} onClick={() => point(current)}>
          Point at it
        </Button>
        <Button
          disabled={onNote === null}
          aria-keyshortcuts={keyOf('note')}
          title={keyCaps(keyOf('note')).join('+')}
          onClick={() => onNote?.(current)}
        >
          Write a note
        </Button>
      </footer>
    </>
  );
}

const NO_ACTS: LineActs = { point() {}, choose() {}, press() {} };

/** Lines that a key goes, as many as there are at most for the ends. */
const STEPS = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 15],
  ['PageUp', -15],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
]);
