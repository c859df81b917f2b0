import { useState } from 'react';
import type { Position } from '#deck';
import { useSession } from '../../../session/index.ts';
import styles from './AudienceNote.module.css';
import { DeskButton } from './DeskButton.tsx';
import type { AudienceControl, AudienceWindow } from './use-audience-window.ts';

interface AudienceNoteProps {
  readonly audience: AudienceControl;
  readonly position: Position;
}

/** What the speaker must know of the audience's window: over the slide, where they look. */
export function AudienceNote({ audience: { state, open, doWithout }, position }: AudienceNoteProps) {
  const isNew = useIsHere(state.status === 'open', position);
  const isLost = state.status === 'gone';
  const isAlone = useSession(({ role }) => role === 'alone');
  const toDo = isAlone && isThere(state) ? ALONE : isNew || !isOpen(state) ? hint(state) : '';
  return (
    <>
      <div role="alert" className={styles.place}>
        {isLost && (
          <div className={styles.alarm}>
            <p>The audience window is gone.</p>
            <DeskButton onClick={() => void open()}>Open it again</DeskButton>
            <DeskButton onClick={doWithout}>I need none</DeskButton>
          </div>
        )}
      </div>
      <div role="status" aria-label="Audience window" className={styles.place}>
        {toDo !== '' && <p className={styles.hint}>{toDo}</p>}
      </div>
    </>
  );
}

function isOpen({ status }: AudienceWindow): boolean {
  return status === 'open';
}

function isThere({ status }: AudienceWindow): boolean {
  return status === 'open' || status === 'out-of-reach';
}

const ALONE =
  'The audience window does not follow this desk: here the browser lets no window know of another. Move the slides in that window, or allow this page to store data and reload both.';

/** Whether the talk is still where it was when something began to hold. */
function useIsHere(holds: boolean, { slide, step }: Position): boolean {
  const here = `${slide}/${step}`;
  const [from, setFrom] = useState<string | null>(null);
  if (holds && from === null) setFrom(here);
  if (!holds && from !== null) setFrom(null);
  return from === here;
}

/** What is left to do by hand; empty where there is nothing. */
function hint(state: AudienceWindow): string {
  switch (state.status) {
    case 'none':
    case 'gone':
      return '';
    case 'open':
      if (state.isFullScreen) return '';
      return state.screen === null
        ? 'The audience window is open: drag it to the other screen and press F in it.'
        : `The audience window is open on ${state.screen || 'the other screen'}. Press the button again, or F in that window, to fill the screen.`;
    case 'out-of-reach':
      return 'The audience window was not opened from this desk: press F in it to fill its screen.';
    case 'blocked':
      return 'The browser blocked the audience window. Allow pop-ups for this page, then open it again.';
  }
}

/** Whether the audience sees the talk, in a few words. */
export function audienceText(state: AudienceWindow): string {
  switch (state.status) {
    case 'none':
      return 'Audience: no window';
    case 'gone':
      return 'Audience: window gone';
    case 'blocked':
      return 'Audience: blocked';
    case 'out-of-reach':
      return 'Audience: open';
    case 'open':
      return `Audience: ${state.isFullScreen ? 'full screen' : 'open'}`;
  }
}
