import { useEffect } from 'react';
import { inThisDeck, THIS_WINDOW } from '../../../session/index.ts';
import { giveSignOfLife, signsOfLife } from '../../../ui/index.ts';

/** What an audience window holds as long as it shows the slides. */
const SIGN = inThisDeck('machete-mode.audience');
const OWN_SIGN = `${SIGN} ${THIS_WINDOW}`;

/** Lets other windows know that the audience sees the slides in this one. */
export function useSignOfAudience(): void {
  useEffect(() => giveSignOfLife(OWN_SIGN), []);
}

/** Whether another window of this browser shows the slides to the audience; `null` if this browser does not tell. */
export async function isAudienceThere(): Promise<boolean | null> {
  const signs = await signsOfLife();
  // This one may have been an audience window a moment ago.
  return signs?.some((name) => name.startsWith(SIGN) && name !== OWN_SIGN) ?? null;
}
