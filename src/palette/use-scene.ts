import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Case } from '#case';
import { loadCase } from '../case/catalogue.ts';
import { useSession } from '../session/index.ts';
import { frontOf } from './front.ts';
import type { Scene } from './scene.ts';

/** How things stood when the palette was opened. */
export function useScene(): Scene {
  const [address, navigate] = useLocation();
  const [session] = useState(useSession.getState);
  const [now] = useState(Date.now);
  const front = useMemo(() => frontOf(address, session.position), [address, session]);
  const subject = useCaseInFront(front.caseId);
  return useMemo(
    () => ({ front, subject, session, now, navigate: (to: string) => navigate(to) }),
    [front, subject, session, now, navigate],
  );
}

/** An address may name a case that is not there: then nothing can be done with it here. */
function useCaseInFront(caseId: string | null): Case | null {
  const [subject, setSubject] = useState<Case | null>(null);
  useEffect(() => {
    let isWanted = true;
    setSubject(null);
    if (caseId !== null)
      loadCase(caseId).then(
        (loaded) => isWanted && setSubject(loaded),
        () => undefined,
      );
    return () => {
      isWanted = false;
    };
  }, [caseId]);
  return subject;
}
