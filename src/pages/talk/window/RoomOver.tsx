import { lazy, Suspense } from 'react';
import { type OpenRoom, useSession } from '../../../session/index.ts';

/** Not needed for the first slide. */
const JoinSlide = lazy(async () => ({ default: (await import('../../OverSlide.tsx')).JoinSlide }));
const QuestionSlide = lazy(async () => ({ default: (await import('../../OverSlide.tsx')).QuestionSlide }));

/** What the speaker has laid over the slide: how to join the room, or a question of the room. */
export function RoomOver() {
  const room = useSession((session) => session.room);
  if (room.status !== 'open' || !room.over) return null;
  return <Suspense>{over(room, room.over)}</Suspense>;
}

function over({ code, addresses, questions }: OpenRoom, what: NonNullable<OpenRoom['over']>) {
  if (what.is === 'join') {
    const [deck] = addresses;
    return deck === undefined ? null : <JoinSlide deck={deck} code={code} />;
  }
  const question = questions.find(({ id }) => id === what.id);
  return question ? <QuestionSlide {...question} /> : null;
}
