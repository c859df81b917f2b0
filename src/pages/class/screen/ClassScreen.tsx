import type { ReactNode } from 'react';
import { type Attended, roomCodeIn } from '../../../room/index.ts';
import { lazyPage } from '../../../ui/index.ts';
import { JoinSlide } from '../../OverSlide.tsx';
import styles from './ClassScreen.module.css';
import { Clocked } from './Clocked.tsx';
import { Foot } from './Foot.tsx';
import { onScreen } from './on-screen.ts';
import { TaskOnScreen } from './TaskOnScreen.tsx';
import { useDeckAddress } from './use-deck-address.ts';
import { useLookingOn } from './use-looking-on.ts';

const EyesOnScreen = lazyPage(async () => (await import('./EyesOnScreen.tsx')).EyesOnScreen);
const VoteOnScreen = lazyPage(async () => (await import('./VoteOnScreen.tsx')).VoteOnScreen);
const SolutionOnScreen = lazyPage(async () => (await import('./SolutionOnScreen.tsx')).SolutionOnScreen);

/** What the projector shows of a class, on whatever machine: it only looks on, and nothing on it is a name. */
export function ClassScreen({ code: typed }: { readonly code: string }) {
  const code = roomCodeIn(typed);
  if (code === null)
    return (
      <main className={styles.screen}>
        <p role="alert" className={styles.over}>
          “{typed.slice(0, 40)}” is no code of a class: that has six letters and digits. Open the projector
          from the board.
        </p>
      </main>
    );
  return <LookingOn key={code} code={code} />;
}

function LookingOn({ code }: { readonly code: string }) {
  const attended = useLookingOn(code);
  const deck = useDeckAddress();
  const shown = onScreen(attended);
  return (
    <main className={styles.screen}>
      <div className={styles.stage}>{stageOf(attended, deck, code)}</div>
      <Foot
        attended={attended}
        deck={deck}
        code={code}
        isClock={shown.is !== 'task'}
        isCode={shown.is !== 'join'}
      />
    </main>
  );
}

function stageOf(attended: Attended, deck: string | null, code: string): ReactNode {
  const { call, ahead } = attended;
  const shown = onScreen(attended);
  switch (shown.is) {
    case 'over':
      return <p className={styles.over}>The class is over.</p>;
    case 'eyes':
      return <EyesOnScreen view={shown.view} />;
    case 'pause':
      return <Clocked name="Pause" title={shown.pause.says} endsAt={shown.pause.endsAt} ahead={ahead} />;
    case 'vote':
      return <VoteOnScreen poll={shown.poll} here={call.standing.here} />;
    case 'solution':
      return <SolutionOnScreen shown={shown.shown} />;
    case 'task':
      return <TaskOnScreen key={shown.task.id} task={shown.task} standing={call.standing} ahead={ahead} />;
    case 'join':
      return deck === null ? null : <JoinSlide deck={deck} code={code} to="class" />;
  }
}
