import { useRef, useState } from 'react';
import { nearest } from '#deck';
import type { Remoted, Remoting } from '../../room/index.ts';
import { useClickerKeys, useKeys } from '../../ui/index.ts';
import { SLIDES } from '../talk/the-deck.ts';
import { Driver } from './Driver.tsx';
import { Moves } from './Moves.tsx';
import { Notes } from './Notes.tsx';
import styles from './RemoteControl.module.css';
import { Spotlight } from './Spotlight.tsx';
import { StageSlide } from './StageSlide.tsx';
import { Standing } from './Standing.tsx';
import { useSender } from './use-sender.ts';
import { whyLost } from './why-not.ts';

interface RemoteControlProps {
  readonly remoting: Remoting;
  readonly remoted: Remoted;
  /** What the desk calls this phone. */
  readonly name: string;
  readonly onRename: () => void;
}

/** A phone that drives the talk: what the stage shows, what the speaker says and what a thumb can do. */
export function RemoteControl({ remoting, remoted, name, onRename }: RemoteControlProps) {
  const sender = useSender(remoting, remoted);
  const picture = useRef<HTMLDivElement>(null);
  const [isChoosingLines, setChoosingLines] = useState(false);
  const { view, beat, isHeard, drives } = remoted;
  const position = nearest(SLIDES, view?.position?.slide ?? 1, view?.position?.step ?? 0);
  const slide = SLIDES[position.slide - 1];
  const { press, send } = sender;
  const actions = {
    forward: () => press('next'),
    back: () => press('back'),
    blackout: () => press('black'),
    run: () => press('run'),
    clock: () => send({ do: 'clock' }),
    spotlight: () => setChoosingLines(!isChoosingLines),
    leave: () => send({ do: 'spotlight', lines: null }),
  };
  useKeys(actions);
  useClickerKeys(actions);
  if (!slide) return null;
  return (
    <main
      className={styles.remote}
      data-off={!isHeard || undefined}
      data-choosing={isChoosingLines || undefined}
    >
      <h1 className="visually-hidden">Remote</h1>
      <Driver
        drives={drives}
        lost={whyLost(remoted)}
        name={name}
        onRename={onRename}
        onTake={() => send({ do: 'take' })}
      />
      <div className={styles.time}>
        <Standing slide={slide} beat={beat} isHeard={isHeard} onClock={actions.clock} />
      </div>
      <div className={styles.stage}>
        <StageSlide
          slide={slide}
          step={position.step}
          view={view}
          picture={picture}
          isHeard={isHeard}
          send={send}
        />
      </div>
      <div className={styles.words}>
        {isChoosingLines ? (
          <Spotlight key={slide.number} slide={slide} view={view} picture={picture} send={send} />
        ) : (
          <Notes slide={slide} />
        )}
      </div>
      <div className={styles.moves}>
        <Moves
          slide={slide}
          position={position}
          view={view}
          isOn={isHeard && drives === 'this'}
          sender={sender}
          isChoosingLines={isChoosingLines}
          onSpotlight={actions.spotlight}
        />
      </div>
    </main>
  );
}
