import type { Position } from '#deck';
import { FindSlide } from '../find/FindSlide.tsx';
import { OverviewSheet } from '../overview/OverviewGrid.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import type { Sheet } from './use-desk.ts';
import type { Go } from './use-position.ts';

interface OpenSheetProps {
  readonly sheet: Sheet;
  readonly position: Position;
  /** Whether only the speaker sees this window. */
  readonly isPrivate: boolean;
  readonly go: Go;
  readonly onClose: () => void;
}

/** The sheet over the slides. */
export function OpenSheet({ sheet, position, isPrivate, go, onClose }: OpenSheetProps) {
  const goTo = (slide: number) => {
    go(() => ({ slide, step: 0 }));
    onClose();
  };
  switch (sheet) {
    case 'overview':
      return <OverviewSheet current={position.slide} onGo={goTo} onClose={onClose} />;
    case 'go-to':
      return <FindSlide current={position.slide} searchesNotes={isPrivate} onGo={goTo} onClose={onClose} />;
    case 'help':
      return <KeyHelp onClose={onClose} />;
  }
}
