import type { Terminal } from '@xterm/xterm';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Transcript } from '#runtime';
import type { Run } from '../../session/index.ts';
import { stepThatPrinted } from '../../steps/index.ts';
import { chordOf } from '../../ui/index.ts';
import type { Walked } from '../steps/walks-read.ts';
import { withoutControls } from './screen-text.ts';

/** A way from a line of the terminal to the step that printed it. */
export interface WayFromLine {
  readonly step: number;
  /** Where the line is in the panel, in CSS pixels. */
  readonly top: number;
  /** The line, if a key has chosen it: nobody points at it who sees. */
  readonly chosen: string | null;
}

/**
 * The way from the line under the mouse, from the one that a finger has touched, or from the one that arrow keys have chosen once no
 * program reads them; `null` where no step printed it. Enter goes there.
 */
export function useWayFromLine(
  terminal: Terminal | null,
  box: RefObject<HTMLElement | null>,
  run: Run,
  walked: Walked,
  onGo: (step: number) => void,
): WayFromLine | null {
  const [way, setWay] = useState<WayFromLine | null>(null);
  const go = useRef(onGo);
  go.current = onGo;
  useEffect(() => {
    const panel = box.current?.parentElement;
    const transcript = 'transcript' in run ? run.transcript : null;
    setWay(null);
    if (!terminal || !panel || !transcript || walked.status !== 'ready') return;
    const { walk } = walked;
    const { dialogue } = transcript;
    let chosen: { readonly line: number; readonly step: number } | null = null;
    const stepOf = (line: number) => {
      const offset = offsetOf(terminal, dialogue, line);
      return offset === null ? null : stepThatPrinted(walk, dialogue, offset);
    };
    /** @param row of those in sight, from the top */
    const show = (step: number | null, row: number, text: string | null) => {
      const screen = panel.querySelector('.xterm-screen');
      if (!screen) return;
      const { top, height } = screen.getBoundingClientRect();
      const at = top - panel.getBoundingClientRect().top + (row * height) / terminal.rows;
      setWay((now) => {
        if (step === null) return null;
        const isSame = now?.step === step && now.top === at && now.chosen === text;
        return isSame ? now : { step, top: at, chosen: text };
      });
    };
    const forget = () => {
      chosen = null;
      setWay(null);
    };
    const onPoint = ({ clientY, target }: PointerEvent) => {
      const screen = panel.querySelector('.xterm-screen');
      // The way itself is over the line.
      if (!screen || (target instanceof Element && target.closest('button'))) return;
      const { top, height } = screen.getBoundingClientRect();
      const row = Math.floor(((clientY - top) / height) * terminal.rows);
      chosen = null;
      show(row < 0 ? null : stepOf(terminal.buffer.active.viewportY + row), row, null);
    };
    const choose = (by: 1 | -1) => {
      const { buffer, rows } = terminal;
      const from = chosen?.line ?? buffer.active.baseY + (by === 1 ? -1 : buffer.active.cursorY + 1);
      const found = nextLine(from, by, buffer.active.length, stepOf);
      if (!found) return;
      const { viewportY } = buffer.active;
      if (found.line < viewportY || found.line >= viewportY + rows) terminal.scrollToLine(found.line);
      chosen = found;
      show(found.step, found.line - buffer.active.viewportY, lineAt(terminal, found.line).trim());
    };
    const onKey = (event: KeyboardEvent) => {
      const chord = chordOf(event);
      const isInTerminal = event.target instanceof Element && event.target.closest('.xterm') !== null;
      if (!isInTerminal || run.status === 'running') return;
      if (chord === 'ArrowUp') choose(-1);
      else if (chord === 'ArrowDown') choose(1);
      else if (chord === 'Enter' && chosen) go.current(chosen.step);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onLeave = ({ pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') forget();
    };
    const gone = terminal.onScroll(forget);
    panel.addEventListener('keydown', onKey, { capture: true });
    panel.addEventListener('pointermove', onPoint);
    panel.addEventListener('pointerdown', onPoint);
    panel.addEventListener('pointerleave', onLeave);
    return () => {
      gone.dispose();
      panel.removeEventListener('keydown', onKey, { capture: true });
      panel.removeEventListener('pointermove', onPoint);
      panel.removeEventListener('pointerdown', onPoint);
      panel.removeEventListener('pointerleave', onLeave);
    };
  }, [terminal, box, run, walked]);
  return way;
}

/** The next line in a direction that a step has printed. */
function nextLine(from: number, by: 1 | -1, count: number, stepOf: (line: number) => number | null) {
  for (let line = from + by; line >= 0 && line < count; line += by) {
    const step = stepOf(line);
    if (step !== null) return { line, step };
  }
  return null;
}

/** The text of a line that the terminal may have put into several rows, by its first one. */
function lineAt({ buffer: { active } }: Terminal, first: number): string {
  let text = active.getLine(first)?.translateToString(true) ?? '';
  for (let next = first + 1; active.getLine(next)?.isWrapped; next++)
    text += active.getLine(next)?.translateToString(true) ?? '';
  return text;
}

/**
 * Where in the dialogue the line of a row begins. A line of the screen is the one with its text in the dialogue, the nearest to where
 * it would be if the program only ever wrote one line below the other.
 *
 * @param row of the terminal's buffer
 */
function offsetOf(terminal: Terminal, dialogue: Transcript['dialogue'], row: number): number | null {
  const { active } = terminal.buffer;
  let first = row;
  while (first > 0 && active.getLine(first)?.isWrapped) first--;
  const text = lineAt(terminal, first);
  if (text.trim() === '') return null;
  // The first line is the command.
  let index = -1;
  for (let at = 0; at < first; at++) if (!active.getLine(at + 1)?.isWrapped) index++;
  const lines = dialogue
    .map((chunk) => chunk.text)
    .join('')
    .split('\n');
  const isIt = (at: number) => withoutControls(lines[at] ?? '').trimEnd() === text.trimEnd();
  const found = nearest(index, lines.length, isIt);
  return found === null ? null : lines.slice(0, found).reduce((sum, line) => sum + line.length + 1, 0);
}

function nearest(wanted: number, count: number, isIt: (index: number) => boolean): number | null {
  if (wanted < 0) return null;
  for (let by = 0; by < count; by++) {
    if (wanted - by >= 0 && isIt(wanted - by)) return wanted - by;
    if (wanted + by < count && isIt(wanted + by)) return wanted + by;
  }
  return null;
}
