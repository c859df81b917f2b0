import { SLIDES } from '../talk/the-deck.ts';
import styles from './StandingBar.module.css';
import type { Standing } from './state/standing.ts';
import type { Looking } from './state/use-look.ts';

interface StandingBarProps {
  readonly standing: Standing;
  readonly code: string;
  readonly look: Looking | null;
}

/** How it is with the room, always in sight and never in the way. */
export function StandingBar({ standing, code, look }: StandingBarProps) {
  const isBack = look !== null && !look.isLive;
  return (
    <header className={styles.bar} data-is={standing.is}>
      <p role="status" aria-label="The room" className={styles.standing}>
        <span aria-hidden className={styles.sign} />
        {standing.is === 'live' && isBack ? 'You look back' : standing.text}
      </p>
      <p className={styles.place}>
        {look && (
          <span>
            {look.position.slide} / {SLIDES.length}
          </span>
        )}{' '}
        <span className={styles.code}>{code}</span>
      </p>
    </header>
  );
}
