import { useMemo } from 'react';
import { CASES } from '../../case/catalogue.ts';
import { useCase } from '../../case/use-case.ts';
import { BadLink } from './BadLink.tsx';
import { LinkedRoom } from './LinkedRoom.tsx';
import { fittedTo, readLink } from './link.ts';
import type { Room } from './room.ts';

/** What a link leads to. Whatever it holds, nothing of it is taken over or run before somebody says so. */
export function OpenLink({ text }: { readonly text: string }) {
  const link = useMemo(() => readLink(text, CASES), [text]);
  return link.ok ? <Fitted room={link.room} /> : <BadLink problem={link.problem} />;
}

function Fitted({ room }: { readonly room: Room }) {
  const loaded = useCase(room.bench.case);
  const fitted = useMemo(
    () => (loaded.status === 'loaded' ? fittedTo(loaded.subject, room) : null),
    [loaded, room],
  );
  if (loaded.status === 'failed') return <BadLink problem={loaded.reason} />;
  if (loaded.status === 'loading' || !fitted) return <main aria-busy="true" />;
  if (!fitted.ok) return <BadLink problem={fitted.problem} place={room.bench} />;
  return <LinkedRoom subject={loaded.subject} room={fitted.room} />;
}
