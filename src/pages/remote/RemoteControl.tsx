import { useRef, useState } from 'react';
import { nearest } from '#deck';
import type { Remoted, Remoting } from '../../room/index.ts';
import { classes, useClickerKeys, useKeys } from '../../ui/index.ts';
import { SLIDES } from '../talk/the-deck.ts';
import { Driver } from './Driver.tsx';
import { Moves } from './Moves.tsx';
import { Notes } from './Notes.tsx';
import styles from './RemoteControl.module.css';
import { Spotlight } from './Spotlight.tsx';
import { StageSlide } from './StageSlide.tsx';
import { Standing } from './Standing.tsx';
import { useSender } from './use-sender.ts';

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
    <main className={styles.remote} data-off={!isHeard || undefined}>
      <h1 className="visually-hidden">Remote</h1>
      <Driver
        drives={drives}
        lost={isHeard ? null : whyLost(remoted)}
        name={name}
        onRename={onRename}
        onTake={() => send({ do: 'take' })}
      />
      <Standing
        slide={slide}
        beat={beat}
        isHeard={isHeard}
        onClock={() => send({ do: 'clock' })}
        className={styles.dims}
      />
      <StageSlide
        slide={slide}
        step={position.step}
        view={view}
        picture={picture}
        isHeard={isHeard}
        send={send}
        className={styles.dims}
      />
      <div className={classes(styles.words, styles.dims)}>
        {isChoosingLines ? (
          <Spotlight
            key={slide.number}
            slide={slide}
            view={view}
            picture={picture}
            send={send}
            onClose={() => setChoosingLines(false)}
          />
        ) : (
          <Notes slide={slide} />
        )}
      </div>
      <Moves
        slide={slide}
        position={position}
        view={view}
        sender={sender}
        isChoosingLines={isChoosingLines}
        onSpotlight={() => setChoosingLines(!isChoosingLines)}
      />
    </main>
  );
}

/** In one sentence, what the phone's owner can do about it included. */
function whyLost({ link, host }: Remoted): string {
  if (link.is === 'connected' && host === 'away') return 'The desk is away. Nothing that you press goes out.';
  if (link.is === 'connected') return 'The desk is not heard. Nothing that you press goes out.';
  return 'The connection is lost. Nothing that you press goes out.';
}
