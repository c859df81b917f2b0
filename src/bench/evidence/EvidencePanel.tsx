import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import type { BenchId, Line } from '#case';
import type { Frame } from '#evidence';
import { toggleStack, turnPart, useSession, viewOf } from '../../session/index.ts';
import { type Scrollable, useSharedScroll } from '../by-hand.ts';
import { Exhibits } from './Exhibits.tsx';
import { evidenceOf, type RunOutput } from './evidence-of.ts';
import { LeftBehindList } from './LeftBehindList.tsx';
import { leftItems } from './left-behind.ts';

interface EvidencePanelProps {
  readonly bench: BenchId;
  readonly output: RunOutput;
  /** The files have changed since: it is what other code did. */
  readonly isOutdated?: boolean;
  readonly culprits: readonly Line[];
  /** What this stage of the case is. */
  readonly about: string;
  /** Why there is no evidence, and how to get some. */
  readonly empty: string;
  /** What the audience should know about this run, and about this browser. */
  readonly notes: readonly string[];
  /** Above the clues. */
  readonly above?: ReactNode;
  readonly canOpen: (frame: Frame) => boolean;
  readonly onOpen: (frame: Frame) => void;
}

const OUTDATED = 'The files have changed since this run. Press Run to see what they do now.';

/** The clues of a run of this browser; what is folded, and how far one has scrolled, is the same in all of its windows. */
export function EvidencePanel({ bench, output, isOutdated = false, ...exhibits }: EvidencePanelProps) {
  const evidence = evidenceOf(output);
  const panel = useRef<HTMLElement>(null);
  const { unfolded, turned } = useSession((session) => viewOf(session, bench));
  const left = output.transcript ? leftItems(output.transcript, evidence.clues) : [];
  const scrollable = useMemo(() => scrollableBox(panel), []);
  useSharedScroll(scrollable, panel, bench, 'evidence');
  const onTurn = (part: string) => turnPart(bench, part);
  return (
    <Exhibits
      {...exhibits}
      ref={panel}
      evidence={evidence}
      outdated={isOutdated ? OUTDATED : null}
      folds={{ unfolded, turned, onTurn, onToggle: (index) => toggleStack(bench, index) }}
    >
      {left.length > 0 && <LeftBehindList items={left} turned={turned} onTurn={onTurn} />}
    </Exhibits>
  );
}

/** Counted as a share of the way: windows differ in size. */
function scrollableBox(box: RefObject<HTMLElement | null>): Scrollable {
  const way = ({ scrollHeight, clientHeight }: HTMLElement) => Math.max(1, scrollHeight - clientHeight);
  return {
    position: () => (box.current ? box.current.scrollTop / way(box.current) : 0),
    scrollTo: (position) => {
      if (box.current) box.current.scrollTop = position * way(box.current);
    },
    onScroll: (listener) => {
      const element = box.current;
      element?.addEventListener('scroll', listener, { passive: true });
      return () => element?.removeEventListener('scroll', listener);
    },
  };
}
