import type { CSSProperties, ReactNode } from 'react';
import { useSession } from '../../../session/index.ts';
import styles from './NowPane.module.css';

/** What the room sees, in the shape in which it sees it: what lies where is the same then. */
export function NowPane({ children }: { readonly children: ReactNode }) {
  const stage = useSession(({ show }) => show.stage);
  const isBlack = useSession(({ show }) => show.isBlack);
  const shape = stage ? stage.width / stage.height : 16 / 9;
  return (
    <section aria-label="Now" className={styles.now} style={{ '--shape': shape } as CSSProperties}>
      <div className={styles.slide} data-black={isBlack}>
        {children}
        {isBlack && <p className={styles.black}>The stage is black. B shows it again.</p>}
      </div>
    </section>
  );
}
