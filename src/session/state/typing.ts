import { type BenchId, isSameBench, type StageName } from '#case';
import type { Workspace } from './workspace.ts';

/** What brings the next characters: a key each time, the clock, nothing for now, or nothing any more. */
export type Pace = 'keys' | 'auto' | 'paused' | 'ended';

/** The files of one workspace on their way to another stage, as if somebody typed them. */
export interface Typing {
  readonly bench: BenchId;
  /** The stage that is typed. */
  readonly target: StageName;
  readonly pace: Pace;
  /** The window that began it or went on with it last; `auto` is played there. */
  readonly by: string;
  /** What it is taken back to. */
  readonly before: Workspace;
  /** In key presses; what remains after an edit by hand is counted anew. */
  readonly done: number;
  readonly total: number;
  /** Whether something else has changed the files since the last key press. */
  readonly isTouched: boolean;
}

interface WithTyping {
  readonly typing: Typing | null;
}

/** What is typed in this workspace, if anything is. */
export function typingIn({ typing }: WithTyping, bench: BenchId): Typing | null {
  return typing && isSameBench(typing.bench, bench) ? typing : null;
}

/** Whether the next key press or the clock brings more of it. */
export function goesOn({ pace }: Typing): boolean {
  return pace === 'keys' || pace === 'auto';
}

/** After the files of a workspace were changed otherwise: it waits; what had ended is over, and nothing to be taken back. */
export function touched(typing: Typing | null, bench: BenchId): Typing | null {
  if (typing === null || typingIn({ typing }, bench) === null) return typing;
  return typing.pace === 'ended' ? null : { ...typing, pace: 'paused', isTouched: true };
}
