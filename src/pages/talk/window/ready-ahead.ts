import type { BenchId } from '#case';
import { CASES } from '../../../case/catalogue.ts';
import { orders, type Run, runOf, type Session, useSession } from '../../../session/index.ts';
import { whenIdle } from '../../../ui/index.ts';
import { SLIDES } from '../the-deck.ts';
import { likelyRun } from './likely-run.ts';

/**
 * Has the interpreter, and the packages, of what will probably be run next made ready while the speaker talks, until the returned
 * function is called.
 */
export function readyAhead(): () => void {
  let ready: BenchId | null = null;
  const look = (now: Session, before?: Session) => {
    if (now.position === before?.position && now.runs === before?.runs) return;
    const bench = likelyRun(SLIDES, CASES, now.position?.slide ?? 1, (each) => hasEnded(runOf(now, each)));
    if (bench && bench !== ready) whenIdle(() => orders.readyFor(bench));
    ready = bench;
  };
  look(useSession.getState());
  return useSession.subscribe(look);
}

function hasEnded({ status }: Run): boolean {
  return status !== 'none' && status !== 'starting' && status !== 'running';
}
