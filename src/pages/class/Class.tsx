import { useEffect } from 'react';
import { roomCodeIn } from '../../room/index.ts';
import { teach } from '../../session/later.ts';
import styles from './Class.module.css';
import { Help } from './help/Help.tsx';

interface ClassProps {
  readonly first?: string | undefined;
  readonly second?: string | undefined;
}

/** A class: the instructor's board and what is around it, a learner's way in, or what the projector shows. */
export function Class({ first = '', second = '' }: ClassProps) {
  const code = roomCodeIn(first);
  const isHelp = first === 'learner';
  useEffect(() => {
    if (isHelp) void teach();
  }, [isHelp]);
  if (isHelp)
    return (
      <main className={styles.page}>
        <Help number={Number(second)} />
      </main>
    );
  return (
    <main className="page">
      <h1>Class</h1>
      <p>{code === null ? first : `${code} ${second}`}</p>
    </main>
  );
}
