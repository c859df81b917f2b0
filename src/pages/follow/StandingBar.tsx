import { StandingLine } from '../../ui/index.ts';
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
  const isLive = standing.is === 'live';
  const isBack = look !== null && !look.isLive;
  return (
    <header className={styles.bar} data-live={isLive || undefined}>
      <StandingLine
        name="The room"
        isLive={isLive}
        text={isLive && isBack ? 'You look back' : standing.text}
      />
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
