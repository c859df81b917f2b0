import { type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';
import { ControlsPlace } from './surroundings.ts';

interface ControlsProps {
  /** What the evidence comes to. */
  readonly summary: ReactNode;
  /** The run bar. */
  readonly children: ReactNode;
}

/** The run bar under its editor; or at a desk that has a place for it, and there with what the evidence comes to. */
export function Controls({ summary, children }: ControlsProps) {
  const place = use(ControlsPlace);
  if (!place) return children;
  return createPortal(
    <>
      {children}
      {summary}
    </>,
    place,
  );
}
