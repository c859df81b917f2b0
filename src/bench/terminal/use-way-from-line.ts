import type { Terminal } from '@xterm/xterm';
import { type RefObject, useEffect, useState } from 'react';
import type { Transcript } from '#runtime';
import type { Run } from '../../session/index.ts';
import { stepThatPrinted } from '../../steps/index.ts';
import type { Walked } from '../steps/walks-read.ts';
import { withoutControls } from './screen-text.ts';

/** A way from a line of the terminal to the step that printed it. */
export interface WayFromLine {
  readonly step: number;
  /** Where the line is in the panel, in CSS pixels. */
  readonly top: number;
}

/** The way from the line under the mouse, or the one that a finger has touched; `null` where no step printed it. */
export function useWayFromLine(
  terminal: Terminal | null,
  box: RefObject<HTMLElement | null>,
  run: Run,
  walked: Walked,
): WayFromLine | null {
  const [way, setWay] = useState<WayFromLine | null>(null);
  useEffect(() => {
    const panel = box.current?.parentElement;
    const transcript = 'transcript' in run ? run.transcript : null;
    setWay(null);
    if (!terminal || !panel || !transcript || walked.status !== 'ready') return;
    const { walk } = walked;
    const onPoint = ({ clientY, target }: PointerEvent) => {
      const screen = panel.querySelector('.xterm-screen');
      // The way itself is over the line.
      if (!screen || (target instanceof Element && target.closest('button'))) return;
      const { top, height } = screen.getBoundingClientRect();
      const row = Math.floor(((clientY - top) / height) * terminal.rows);
      const offset = row < 0 ? null : offsetOf(terminal, transcript.dialogue, row);
      const step = offset === null ? null : stepThatPrinted(walk, transcript.dialogue, offset);
      const at = top - panel.getBoundingClientRect().top + (row * height) / terminal.rows;
      setWay((now) =>
        step === null ? null : now?.step === step && now.top === at ? now : { step, top: at },
      );
    };
    const onLeave = ({ pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') setWay(null);
    };
    const gone = terminal.onScroll(() => setWay(null));
    panel.addEventListener('pointermove', onPoint);
    panel.addEventListener('pointerdown', onPoint);
    panel.addEventListener('pointerleave', onLeave);
    return () => {
      gone.dispose();
      panel.removeEventListener('pointermove', onPoint);
      panel.removeEventListener('pointerdown', onPoint);
      panel.removeEventListener('pointerleave', onLeave);
    };
  }, [terminal, box, run, walked]);
  return way;
}

/**
 * Where in the dialogue the line of a row begins. A line of the screen is the one with its text in the dialogue, the nearest to where
 * it would be if the program only ever wrote one line below the other.
 *
 * @param row of those in sight, from the top
 */
function offsetOf(
  { buffer: { active } }: Terminal,
  dialogue: Transcript['dialogue'],
  row: number,
): number | null {
  let first = active.viewportY + row;
  while (first > 0 && active.getLine(first)?.isWrapped) first--;
  let text = active.getLine(first)?.translateToString(true) ?? '';
  for (let next = first + 1; active.getLine(next)?.isWrapped; next++)
    text += active.getLine(next)?.translateToString(true) ?? '';
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
