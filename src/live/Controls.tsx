import { type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';
import type { Line } from '#case';
import type { Evidence, Frame } from '#evidence';
import { ControlsPlace } from '../ui/index.ts';
import { EvidenceSummary } from './evidence/EvidenceSummary.tsx';

interface ControlsProps {
  readonly evidence: Evidence;
  readonly culprits: readonly Line[];
  readonly onOpen: (frame: Frame) => void;
  /** The run bar. */
  readonly children: ReactNode;
}

/** The run bar under its editor; or at a desk that has a place for it, and there with what the evidence comes to. */
export function Controls({ children, ...summary }: ControlsProps) {
  const place = use(ControlsPlace);
  if (!place) return children;
  return createPortal(
    <>
      {children}
      <EvidenceSummary {...summary} />
    </>,
    place,
  );
}
