import { lazy, Suspense } from 'react';
import type { Position } from '#deck';
import type { Desk } from './use-desk.ts';
import type { Go } from './use-position.ts';

/** The sheets are not needed for the first slide, so they come later. */
export const loadSheets = () => import('./OpenSheet.tsx');

const OpenSheet = lazy(() => loadSheets().then((sheets) => ({ default: sheets.OpenSheet })));

interface SheetsProps {
  readonly desk: Desk;
  readonly position: Position;
  readonly go: Go;
  /** Whether only the speaker sees this window. */
  readonly isPrivate: boolean;
}

/** The sheet over the slides, if one is open. */
export function Sheets({ desk, position, go, isPrivate }: SheetsProps) {
  if (!desk.sheet) return null;
  return (
    <Suspense>
      <OpenSheet
        sheet={desk.sheet}
        position={position}
        isPrivate={isPrivate}
        go={go}
        onClose={desk.closeSheet}
      />
    </Suspense>
  );
}
