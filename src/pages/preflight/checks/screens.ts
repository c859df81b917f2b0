import type { Check, Finding } from '../finding.ts';

/** The slides are laid out for this and more. */
const LEAST = { width: 1024, height: 720 };

/** Of the Window Management API, as far as it can be had without asking the user. */
interface ScreenNow extends Screen {
  readonly isExtended?: boolean;
}

/** Where the talk will be seen, and what keeps the screen awake. */
export const screens: Check = {
  name: 'Screens',
  look: async () => {
    const here: ScreenNow = window.screen;
    const size = `${Math.round(here.width * devicePixelRatio)} × ${Math.round(here.height * devicePixelRatio)}`;
    if (here.width < LEAST.width || here.height < LEAST.height)
      return {
        verdict: 'mind',
        says: `This screen has ${size} pixels.`,
        todo: `Slides are made for ${LEAST.width} × ${LEAST.height} and more: choose a finer resolution.`,
      };
    return projector(here, size);
  },
};

function projector({ isExtended }: ScreenNow, size: string): Finding {
  const awake =
    'wakeLock' in navigator
      ? ''
      : ' This browser cannot keep it awake: switch off the sleep of this machine.';
  if (isExtended) return { verdict: 'go', says: `Two screens or more; this one has ${size} pixels.${awake}` };
  if (isExtended === false)
    return {
      verdict: 'mind',
      says: `One screen, of ${size} pixels.${awake}`,
      todo: 'Connect the projector as a second screen (extended, not mirrored) and look again, if you want the presenter beside it.',
    };
  return {
    verdict: 'mind',
    says: `This screen has ${size} pixels; how many there are, this browser does not tell.${awake}`,
    todo: 'Move the stage to the projector by hand. Chrome and Edge do it themselves.',
  };
}
