import type { ReactNode } from 'react';
import { classes } from '../../ui/index.ts';

interface UnpairedProps {
  /** What has happened; empty where nothing has. */
  readonly because: string;
  readonly children?: ReactNode;
}

/** What to do with a phone that is not paired, or not any more. */
export function Unpaired({ because, children }: UnpairedProps) {
  return (
    <main className={classes('page', 'ground')}>
      <h1>Remote</h1>
      {because !== '' && <p role="alert">{because}</p>}
      <p>
        Pair this phone with the desk: on the speaker’s laptop open the room, press “Pair a phone”, and scan
        the code with this phone’s camera. Each code pairs one phone, once.
      </p>
      {children}
    </main>
  );
}
