import { useEffect, useMemo, useRef } from 'react';
import type { BenchId, Case } from '#case';
import { goesOn, type Pace, THIS_WINDOW, type Typing, typingIn, useSession } from '../../session/index.ts';
import {
  endsLine,
  pauseAfter,
  pauseTyping,
  playTyping,
  rejoin,
  seeded,
  stopTyping,
  takeTypingBack,
  typeNext,
} from '../../session/later.ts';

/** What is being typed in a workspace, and the controls. */
export interface TypingControls {
  readonly typing: Typing;
  readonly next: () => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly rejoin: () => void;
  readonly takeBack: () => void;
  readonly stop: () => void;
}

/** What an editor must know to give its keys to the script. */
export interface ScriptedKeys {
  readonly pace: Pace;
  /** Grows with each key press. */
  readonly done: number;
  /** Whether it was started or continued in this window. */
  readonly isHere: boolean;
  /** Whether the whole text is the script's, so that undo means the script, not the editor. */
  readonly isWhole: boolean;
  readonly next: () => void;
  readonly pause: () => void;
  readonly takeBack: () => void;
}

/** Plays a script that this window plays, and returns what the panels show of it; `null` while nothing is typed. */
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

/** What the editor gets to know of the typing; `null` while nothing is typed. */
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

/** Pauses the typing when the panels are left. */
function usePauseOnLeaving(): void {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
      // In development, React unmounts everything once and mounts it again.
      queueMicrotask(() => {
        if (!isShown.current && useSession.getState().typing?.by === THIS_WINDOW) pauseTyping();
      });
    };
  }, []);
}

/** The same rhythm in every rehearsal. */
const SEED = 1;
/** Before the first key, while the speaker looks up from Play. */
const FIRST_MS = 300;

const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

/** Types key by key while it is on; a line at a time where the user prefers reduced motion. */
function useAutoTyping(bench: BenchId, subject: Case, isOn: boolean): void {
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

/** Types once, and returns the milliseconds that a person would have taken; `null` at the end. */
function typeAndPause(bench: BenchId, subject: Case, random: () => number): number | null {
  let pause = 0;
  for (;;) {
    const typed = typeNext(bench, subject);
    if (!typed?.next) return null;
    pause += pauseAfter(typed.chunk, typed.next, random);
    if (!matchMedia(REDUCED_MOTION).matches || endsLine(typed.chunk, typed.next)) return pause;
  }
}
