import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Case } from '#case';
import { loadCase } from '../../case/catalogue.ts';
import { useSession } from '../../session/index.ts';
import { frontOf } from './front.ts';
import type { Scene } from './scene.ts';

/** A chunk that is on its way may take longer than anybody waits for a list. */
const PATIENCE_MS = 300;

/** How things stood when the palette was opened, and whether all that it tells of is known by now. */
export function useScene(): { readonly scene: Scene; readonly isWhole: boolean } {
  const [address, navigate] = useLocation();
  // Going elsewhere changes the address while the palette is still there.
  const [opened] = useState(() => {
    const session = useSession.getState();
    return { session, now: Date.now(), front: frontOf(address, session.position) };
  });
  const subject = useCaseInFront(opened.front.caseId);
  return useMemo(() => {
    const isWhole = subject !== 'loading';
    const scene = { ...opened, subject: isWhole ? subject : null, navigate: (to: string) => navigate(to) };
    return { scene, isWhole };
  }, [opened, subject, navigate]);
}

/** An address may name a case that is not there: then nothing can be done with it here. */
function useCaseInFront(caseId: string | null): Case | null | 'loading' {
  const [subject, setSubject] = useState<Case | null | 'loading'>(caseId === null ? null : 'loading');
  useEffect(() => {
    if (caseId === null) return;
    let isWanted = true;
    const put = (loaded: Case | null) => isWanted && setSubject(loaded);
    const waiting = setTimeout(put, PATIENCE_MS, null);
    loadCase(caseId)
      .then(put, () => put(null))
      .finally(() => clearTimeout(waiting));
    return () => {
      isWanted = false;
      clearTimeout(waiting);
    };
  }, [caseId]);
  return subject;
}
