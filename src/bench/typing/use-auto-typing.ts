import { useEffect } from 'react';
import type { BenchId, Case } from '#case';
import { typeNext } from '../../session/typing/index.ts';
import { endsLine, pauseAfter, seeded } from '../../session/typing/keystrokes/index.ts';

/** The same rhythm in each rehearsal. */
const SEED = 1;
/** Before the first key: who has pressed Play looks up. */
const FIRST_MS = 300;

const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

/** Types key by key as long as it is on; a line at a time where nothing may move. */
export function useAutoTyping(bench: BenchId, subject: Case, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const random = seeded(SEED);
    let waiting = setTimeout(step, FIRST_MS);
    function step() {
      const pause = typeAndPause(bench, subject, random);
      if (pause !== null) waiting = setTimeout(step, pause);
    }
    return () => clearTimeout(waiting);
  }, [bench, subject, isOn]);
}

/** Types once, and answers how long to wait, in milliseconds: as long as it would have taken; `null` at the end. */
function typeAndPause(bench: BenchId, subject: Case, random: () => number): number | null {
  let pause = 0;
  for (;;) {
    const typed = typeNext(bench, subject);
    if (!typed?.next) return null;
    pause += pauseAfter(typed.chunk, typed.next, random);
    if (!matchMedia(REDUCED_MOTION).matches || endsLine(typed.chunk, typed.next)) return pause;
  }
}
