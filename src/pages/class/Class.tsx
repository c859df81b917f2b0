import { type ReactNode, useEffect } from 'react';
import { roomCodeIn } from '../../room/index.ts';
import { teach, useTeaching } from '../../session/later.ts';
import { lazyPage } from '../../ui/index.ts';
import { INSTRUCTORS_VIEW } from './lead/instructors-view.ts';
import { OnNow } from './lead/OnNow.tsx';

const Lead = lazyPage(async () => (await import('./lead/Lead.tsx')).Lead);
const ClassSummary = lazyPage(async () => (await import('./summary/ClassSummary.tsx')).ClassSummary);

interface ClassProps {
  readonly first?: string | undefined;
  readonly second?: string | undefined;
}

/** A class: the instructor's board and what is around it, a learner's way in, or what the projector shows. */
export function Class({ first = '', second = '' }: ClassProps) {
  const code = roomCodeIn(first);
  if (code === null) return <Instructor>{first === 'summary' ? <ClassSummary /> : <Lead />}</Instructor>;
  return (
    <main className="page">
      <h1>Class</h1>
      <p>{`${code} ${second}`}</p>
    </main>
  );
}

function Instructor({ children }: { readonly children: ReactNode }) {
  const teaching = useTeaching();
  useEffect(() => void teach(INSTRUCTORS_VIEW), []);
  return (
    <main style={{ fontSize: 'clamp(0.9rem, 0.5rem + 0.48vw, 1.5rem)' }}>
      <OnNow />
      {teaching.is === 'none' && <p role="alert">{teaching.because}</p>}
      {children}
    </main>
  );
}
