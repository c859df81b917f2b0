import { useMemo, useRef, useState } from 'react';
import type { ClassHost, Learner, Told } from '../../../room/index.ts';

/**
 * The learner, with what it was told a moment ago: the class shows that a quarter of a second later, and what is pressed meanwhile
 * must not go by what was told before.
 */
export function useTelling(
  host: ClassHost,
  learner: Learner,
): { readonly host: ClassHost; readonly learner: Learner } {
  const [ahead, setAhead] = useState<Told | null>(null);
  const told = ahead && ahead.seq > learner.told.seq ? ahead : learner.told;
  const latest = useRef(told);
  if (told.seq > latest.current.seq) latest.current = told;
  const telling = useMemo<ClassHost>(
    () => ({
      ...host,
      tell(client, changed) {
        const refused = host.tell(client, changed);
        if (refused !== null) return refused;
        latest.current = { ...latest.current, ...changed, seq: latest.current.seq + 1 };
        setAhead(latest.current);
        return null;
      },
    }),
    [host],
  );
  const shown = useMemo(() => (told === learner.told ? learner : { ...learner, told }), [learner, told]);
  return { host: telling, learner: shown };
}
