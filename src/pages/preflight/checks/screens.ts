import type { Check, Finding } from '../check.ts';

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

const FACES = ['Bricolage Grotesque', 'Instrument Sans', 'JetBrains Mono'];

/** Whether the deck's own three faces are here, or a stand-in of the system's is seen. */
export const fonts: Check = {
  name: 'Fonts',
  async look() {
    const missing: string[] = [];
    for (const face of FACES) if (!(await isThere(face))) missing.push(face);
    if (missing.length === 0) return { verdict: 'go', says: `${FACES.join(', ')} are loaded.` };
    return {
      verdict: 'mind',
      says: `${missing.join(', ')} could not be loaded: another typeface stands in.`,
      todo: 'Reload this page. If it stays so, switch off what blocks fonts here.',
    };
  },
};

async function isThere(face: string): Promise<boolean> {
  try {
    return (await document.fonts.load(`16px "${face}"`)).length > 0;
  } catch {
    return false;
  }
}
