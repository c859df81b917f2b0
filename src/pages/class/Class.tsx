import { lazyPage } from '../../ui/index.ts';

const Join = lazyPage(async () => (await import('./join/Join.tsx')).Join);

interface ClassProps {
  readonly first?: string | undefined;
  readonly second?: string | undefined;
}

/** A class: the instructor's board and what is around it, a learner's way in, or what the projector shows. */
export function Class({ first = '' }: ClassProps) {
  return <Join code={first} />;
}
