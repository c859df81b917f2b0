import { type Check, caution, type Finding, go } from '../check.ts';

/** The slides are laid out for at least this size. */
const LEAST = { width: 1024, height: 720 };

/** The part of the Window Management API that needs no permission. */
interface ScreenNow extends Screen {
  readonly isExtended?: boolean;
}

/** The size and number of the screens, and whether they stay awake. */
export const screens: Check = {
  name: 'Screens',
  about: 'How large this screen is, and whether there is another one for the audience.',
  run: async () => {
    const here: ScreenNow = window.screen;
    const size = `${Math.round(here.width * devicePixelRatio)} × ${Math.round(here.height * devicePixelRatio)}`;
    if (here.width < LEAST.width || here.height < LEAST.height)
      return caution(
        `This screen has ${size} pixels.`,
        `Slides need at least ${LEAST.width} × ${LEAST.height} pixels: choose a higher resolution.`,
      );
    return projector(here, size);
  },
};

const SLEEPY = isSecureContext
  ? 'This browser cannot keep the screen awake.'
  : 'On plain http no page can keep the screen awake.';

function projector({ isExtended }: ScreenNow, size: string): Finding {
  const awake = 'wakeLock' in navigator ? '' : ` ${SLEEPY} Turn off sleep on this machine.`;
  if (isExtended) return go(`Two screens or more; this one has ${size} pixels.${awake}`);
  if (isExtended === false)
    return caution(
      `One screen, ${size} pixels.${awake}`,
      'To have the presenter on a screen of its own, connect the projector as a second screen (extended, not mirrored) and run the checks again.',
    );
  return caution(
    `This screen has ${size} pixels. The browser does not say how many screens there are.${awake}`,
    isSecureContext
      ? 'Move the audience window to the projector by hand. Chrome and Edge do that themselves.'
      : 'Move the audience window to the projector by hand. Over https or on localhost, Chrome and Edge do that themselves.',
  );
}

const FACES = ['Bricolage Grotesque', 'Instrument Sans', 'JetBrains Mono'];

/** Whether the deck's own three typefaces are loaded. */
export const fonts: Check = {
  name: 'Fonts',
  about: 'Whether the deck’s three typefaces are there.',
  async run() {
    const missing: string[] = [];
    for (const face of FACES) if (!(await isThere(face))) missing.push(face);
    if (missing.length === 0) return go(`${FACES.join(', ')} are loaded.`);
    return caution(
      `${missing.join(', ')} could not be loaded, so another typeface is shown.`,
      'Reload this page. If that does not help, turn off what blocks fonts in this browser.',
    );
  },
};

async function isThere(face: string): Promise<boolean> {
  try {
    return (await document.fonts.load(`16px "${face}"`)).length > 0;
  } catch {
    return false;
  }
}
