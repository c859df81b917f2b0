import { useCallback } from 'react';
import { create } from 'zustand';
import { at, type Line } from '#case';
import type { LineNote } from '../../../../room/index.ts';

/** Where the instructor was at a learner: kept while other learners are looked at. No code is in it but the line of a note. */
export interface Look {
  readonly shows: 'screen' | 'copy';
  /** The file that is read; `null` before the first screen. */
  readonly file: string | null;
  /** Whether the page goes where the learner goes. */
  readonly isFollowing: boolean;
  /** A line that a frame or a note led to. */
  readonly led: Line | null;
  /** A note that is being written, or changed. */
  readonly draft: LineNote | null;
  /** The learner has said no to showing the screen. */
  readonly wasDeclined: boolean;
  /** Whether a screen was seen, so that its end is news. */
  readonly wasShown: boolean;
  /** What is written to an edit before it is offered. */
  readonly says: string;
}

const FIRST_LOOK: Look = {
  shows: 'screen',
  file: null,
  isFollowing: false,
  led: null,
  draft: null,
  wasDeclined: false,
  wasShown: false,
  says: '',
};

const useLooks = create<Readonly<Record<string, Look>>>(() => ({}));

export type ChangeLook = (changed: Partial<Look>) => void;

/** How this window looks at a learner, and how that is changed. */
export function useLook(client: string): readonly [Look, ChangeLook] {
  const look = useLooks((looks) => at(looks, client)) ?? FIRST_LOOK;
  const change = useCallback((changed: Partial<Look>) => changeLook(client, changed), [client]);
  return [look, change];
}

function changeLook(client: string, changed: Partial<Look>): void {
  useLooks.setState((looks) => ({ [client]: { ...(at(looks, client) ?? FIRST_LOOK), ...changed } }));
}
