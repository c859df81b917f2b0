import type { StageWindow } from './use-stage-window.ts';

/** Where the stage's window is, and what is left to do by hand; nothing as long as nobody wants one. */
export function stageText(state: StageWindow): string {
  switch (state.status) {
    case 'closed':
      return '';
    case 'open':
      return state.screen === null
        ? 'The stage is open: drag its window to the other screen and press F in it.'
        : `The stage is open on ${state.screen || 'the other screen'}. Press again, or F in it, to fill the screen.`;
    case 'blocked':
      return 'The browser blocked the stage’s window: allow pop-ups for this page, and open it again.';
  }
}
