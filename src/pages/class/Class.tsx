import { roomCodeIn } from '../../room/index.ts';

interface ClassProps {
  readonly first?: string | undefined;
  readonly second?: string | undefined;
}

/** A class: the instructor's board and what is around it, a learner's way in, or what the projector shows. */
export function Class({ first = '', second = '' }: ClassProps) {
  const code = roomCodeIn(first);
  return (
    <main className="page">
      <h1>Class</h1>
      <p>{code === null ? first : `${code} ${second}`}</p>
    </main>
  );
}
