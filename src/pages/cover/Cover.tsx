import { Suspense } from 'react';
import { Link } from 'wouter';
import { RecordedCulprit } from '../../bench/light.ts';
import { CASES } from '../../case/catalogue.ts';
import { OfflineBadge, UpdateOffer } from '../../offline/index.ts';
import { Cut } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import { GoTo } from '../GoTo.tsx';
import styles from './Cover.module.css';
import { CoverKeys } from './CoverKeys.tsx';
import { DemonstrateRoad } from './DemonstrateRoad.tsx';
import { LearnRoad } from './LearnRoad.tsx';
import { TalkRoad } from './TalkRoad.tsx';

/** The way in: for who gives the talk, who solves a case alone, and who shows one to others. */
export function Cover() {
  return (
    <main className={styles.cover}>
      <header className={styles.head}>
        <p className={styles.kicker}>
          <b>Mysteries in Python</b> run live in this browser
        </p>
        <GoTo className={styles.goTo} />
      </header>
      <div className={styles.title}>
        <Cut className={styles.cut}>
          <span className={styles.word}>Machete-mode</span> <span className={styles.word}>debugging</span>
        </Cut>
        <p className={styles.lead}>
          Python lets you reach into anything while it runs. That is how the bug got in. It is also how you
          will find it.
        </p>
      </div>
      <Found />
      <div className={styles.roads}>
        <TalkRoad />
        <LearnRoad />
        <DemonstrateRoad />
      </div>
      <nav aria-label="Your own code" className={styles.own}>
        <p>
          <Link href={addresses.own}>Bring your own bug</Link> Open your project here, put hooks into it, and
          see which line did it.
        </p>
        <p>
          <Link href={addresses.hooks}>The hook shelf</Link> Six hooks to fill in and take home, for any
          project.
        </p>
      </nav>
      <footer className={styles.foot}>
        <CoverKeys />
        <div className={styles.copy}>
          <OfflineBadge />
          <UpdateOffer />
        </div>
      </footer>
    </main>
  );
}

/** What the first case's hook found when it was recorded: this is what the deck is about. */
function Found() {
  const [first] = CASES;
  const hook = first?.stages.find((stage) => stage === 'hook');
  if (!first || !hook) return null;
  return (
    <figure className={styles.found}>
      <div className={styles.paper}>
        <Suspense>
          <RecordedCulprit id={first.id} stage={hook} />
        </Suspense>
      </div>
      <figcaption>
        <Link href={addresses.demo(first.id, hook)} className="tap">
          Run the hook that found this line
        </Link>
      </figcaption>
    </figure>
  );
}
