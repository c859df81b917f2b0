import { type ReactNode, useMemo } from 'react';
import { LitLinesProvider } from '#deck';
import type { AudienceView } from '../../../room/index.ts';

interface SpotlitProps {
  readonly view: Pick<AudienceView, 'spotlight'>;
  readonly children: ReactNode;
}

/** Lights the lines of code that the instructor's spotlight is on. */
export function Spotlit({ view: { spotlight }, children }: SpotlitProps) {
  const { from, to } = spotlight ?? NONE;
  const lit = useMemo(() => (to > 0 ? { from, to, light: () => undefined } : null), [from, to]);
  return <LitLinesProvider value={lit}>{children}</LitLinesProvider>;
}

const NONE = { from: 0, to: 0 };
