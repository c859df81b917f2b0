import { useEffect, useMemo, useRef } from 'react';
import type { BenchId, Case } from '#case';
import { goesOn, type Pace, THIS_WINDOW, type Typing, typingIn, useSession } from '../../session/index.ts';
import {
  pauseTyping,
  playTyping,
  rejoin,
  stopTyping,
  takeTypingBack,
  typeNext,
} from '../../session/typing/index.ts';
import { endsLine, pauseAfter, seeded } from '../../session/typing/keystrokes/index.ts';

/** What is typed in a workspace, and what can be done about it. */
export interface TypingControls {
  readonly typing: Typing;
  readonly next: () => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly rejoin: () => void;
  readonly takeBack: () => void;
  readonly stop: () => void;
}

/** What an editor has to know of it, to give the keys to the script. */
export interface ScriptedKeys {
  readonly pace: Pace;
  /** Grows with each key press. */
  readonly done: number;
  /** Whether it was begun, or gone on with, in this window. */
  readonly isHere: boolean;
  /** Whether all that stands there is the script's, so that the editor's own undo is not meant. */
  readonly isWhole: boolean;
  readonly next: () => void;
  readonly pause: () => void;
  readonly takeBack: () => void;
}

/** Plays what is to be played in this window, and answers what the panels show of it; `null` while nothing is typed here. */
export function useTyping(id: BenchId, subject: Case): TypingControls | null {
  const typing = useSession((session) => typingIn(session, id));
  useAutoTyping(id, subject, typing?.pace === 'auto' && typing.by === THIS_WINDOW);
  usePauseOnLeaving();
  return useMemo(
    () =>
      typing && {
        typing,
        next: () => void typeNext(id, subject),
        play: () => playTyping(id, subject),
        pause: pauseTyping,
        rejoin: () => rejoin(id, subject),
        takeBack: takeTypingBack,
        stop: stopTyping,
      },
    [id, subject, typing],
  );
}

export function scriptedKeys(controls: TypingControls | null): ScriptedKeys | null {
  if (!controls) return null;
  const { typing, next, pause, takeBack } = controls;
  return {
    pace: typing.pace,
    done: typing.done,
    isHere: typing.by === THIS_WINDOW,
    isWhole: goesOn(typing) || !typing.isTouched,
    next,
    pause,
    takeBack,
  };
}

/** Whoever leaves the panels in which they type comes back to typing that waits. */
function usePauseOnLeaving(): void {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
      // React, while one develops, takes everything away once and puts it back at once.
      queueMicrotask(() => {
        if (!isShown.current && useSession.getState().typing?.by === THIS_WINDOW) pauseTyping();
      });
    };
  }, []);
}

/** The same rhythm in each rehearsal. */
const SEED = 1;
/** Before the first key: who has pressed Play looks up. */
const FIRST_MS = 300;

const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

/** Types key by key as long as it is on; a line at a time where nothing may move. */
export function useAutoTyping(bench: BenchId, subject: Case, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const random = seeded(SEED);
    let waiting = setTimeout(step, FIRST_MS);
    function step() {
      const pause = typeAndPause(bench, subject, random);
      if (pause !== null) waiting = setTimeout(step, pause);
    }
    return () => clearTimeout(waiting);
  }, [bench, subject, isOn]);
}

/** Types once, and answers how long to wait, in milliseconds: as long as it would have taken; `null` at the end. */
function typeAndPause(bench: BenchId, subject: Case, random: () => number): number | null {
  let pause = 0;
  for (;;) {
    const typed = typeNext(bench, subject);
    if (!typed?.next) return null;
    pause += pauseAfter(typed.chunk, typed.next, random);
    if (!matchMedia(REDUCED_MOTION).matches || endsLine(typed.chunk, typed.next)) return pause;
  }
}
