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
import { useAutoTyping } from './use-auto-typing.ts';

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
