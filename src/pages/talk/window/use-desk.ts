import { type RefObject, useState } from 'react';
import { first, last, next, type Position, previous } from '#deck';
import {
  chooseTheme,
  clearInk,
  endBlackout,
  growFont,
  type OpenRoom,
  openRoomOf,
  orders,
  resetFont,
  shine,
  toggleBlackout,
  toggleClock,
  undoStroke,
  useSession,
} from '../../../session/index.ts';
import { type Actions, toggleTheme } from '../../../ui/index.ts';
import { SLIDES } from '../the-deck.ts';
import type { Tool } from './drawing/use-pointer.ts';
import { toggleFullScreen } from './full-screen.ts';
import type { Go } from './use-position.ts';
import { useSpotlightActions } from './use-spotlight.ts';
import { nextVoteStep } from './vote/next-step.ts';
import { takeVoteStep } from './vote/take-step.ts';

/** What covers the slides for a moment: all slides, the search for one, the keys. */
export type Sheet = 'overview' | 'go-to' | 'help';

/** What can be done in a window of the talk, by keys or by buttons. */
export interface Desk {
  readonly tool: Tool;
  readonly sheet: Sheet | null;
  readonly closeSheet: () => void;
  readonly actions: Actions;
}

/**
 * @param slide where the current slide is shown
 * @param start what a clicker's start button does
 */
export function useDesk(
  position: Position,
  go: Go,
  slide: RefObject<HTMLElement | null>,
  start: () => void,
): Desk {
  const [tool, setTool] = useState<Tool>('none');
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const spotlight = useSpotlightActions(slide, position.slide);
  const room = useSession(openRoomOf);
  const toggleTool = (which: Tool) => () => setTool(tool === which ? 'none' : which);
  return {
    tool,
    sheet,
    closeSheet: () => setSheet(null),
    actions: {
      forward: () => go((from) => next(SLIDES, from)),
      back: () => go((from) => previous(SLIDES, from)),
      first: () => go(() => first),
      last: () => go(() => last(SLIDES)),
      'go-to': () => setSheet('go-to'),
      overview: () => setSheet('overview'),
      help: () => setSheet('help'),
      laser: toggleTool('laser'),
      pen: toggleTool('pen'),
      undo: () => undoStroke(position.slide),
      clear: () => clearInk(position.slide),
      ...spotlight,
      blackout: toggleBlackout,
      larger: () => growFont(1),
      smaller: () => growFont(-1),
      'usual-size': resetFont,
      theme: () => chooseTheme(toggleTheme()),
      clock: toggleClock,
      vote: room ? () => goOnWithVote(room, position.slide) : undefined,
      join: room ? () => toggleJoin(room) : undefined,
      'full-screen': toggleFullScreen,
      start,
      leave() {
        setTool('none');
        shine(null);
        endBlackout();
        if (room?.over) orders.cover(null);
      },
    },
  };
}

function toggleJoin({ over }: OpenRoom): void {
  orders.cover(over?.is === 'join' ? null : { is: 'join' });
}

/** Asks, shuts or shows, whichever is next at a slide. */
function goOnWithVote({ poll }: OpenRoom, number: number): void {
  const slide = SLIDES[number - 1];
  const step = slide && nextVoteStep(poll, slide, SLIDES);
  if (step) takeVoteStep(step, slide);
}
