import { useEffect, useRef, useState } from 'react';
import type { Position } from '#deck';
import { ControlsPlace } from '../../../bench/light.ts';
import { startClock, useSession } from '../../../session/index.ts';
import { addresses } from '../../addresses.ts';
import { GoTo } from '../../GoTo.tsx';
import { Sheets } from '../window/Sheets.tsx';
import { ShownSlide } from '../window/ShownSlide.tsx';
import { useTalkWindow } from '../window/use-talk-window.ts';
import { AudienceNote, audienceText } from './AudienceNote.tsx';
import { DeskButton } from './DeskButton.tsx';
import { NextPane, NotesPane, NowPane } from './Panes.tsx';
import { Plan } from './Plan.tsx';
import styles from './Presenter.module.css';
import { RoomButton } from './room/RoomButton.tsx';
import { RoomNote } from './room/RoomNote.tsx';
import { RoomPanel } from './room/RoomPanel.tsx';
import { useRoomOfDesk } from './room/use-room.ts';
import { TimeBar } from './TimeBar.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useAudienceWindow } from './use-audience-window.ts';
import { VoteBar } from './vote/VoteBar.tsx';

/** For the speaker's own screen: the current slide to work on, what the next click shows, the notes and the time. */
export function Presenter() {
  const audience = useAudienceWindow();
  const [isRoomShown, setRoomShown] = useState(false);
  const toggleRoom = () => setRoomShown(!isRoomShown);
  const { main, shown, surface, position, slide, go, desk, wakefulness } = useTalkWindow(
    addresses.presenter,
    ({ number, title }) => `${number} ${title} · Presenter`,
    () => void audience.open(),
    isRoomShown ? { room: toggleRoom, leave: toggleRoom } : { room: toggleRoom },
  );
  const [controls, setControls] = useState<HTMLElement | null>(null);
  useClockFromStart(position);
  useRoomOfDesk();
  const closeRoom = () => {
    setRoomShown(false);
    surface.takeKeyboard();
  };
  if (!slide) return null;
  return (
    <main ref={main} tabIndex={-1} className={styles.desk}>
      <h1 className="visually-hidden">Presenter</h1>
      <header className={styles.head}>
        <TimeBar slide={slide} onLeave={surface.takeKeyboard} />
        <div className={styles.doors}>
          <GoTo />
          <DeskButton onClick={desk.actions['go-to']}>Slides</DeskButton>
          <DeskButton onClick={desk.actions.help}>Keys</DeskButton>
          <RoomButton isOpen={isRoomShown} onToggle={toggleRoom} />
          <section aria-label="Audience" className={styles.audience}>
            <span>{audienceText(audience.state)}</span>
            <DeskButton onClick={desk.actions.start}>
              {audience.state.status === 'open' ? 'Fill its screen' : 'Open its window'}
            </DeskButton>
          </section>
        </div>
      </header>
      <div className={styles.left}>
        <NowPane
          note={
            <>
              <RoomNote />
              <AudienceNote audience={audience} position={position} />
            </>
          }
        >
          <ControlsPlace value={controls}>
            {controls && (
              <ShownSlide slide={slide} step={position.step} surface={surface} tool={desk.tool} ref={shown} />
            )}
          </ControlsPlace>
        </NowPane>
        <Toolbar slide={slide} position={position} desk={desk} />
        <VoteBar slide={slide} />
        <section ref={setControls} aria-label="Run" className={styles.controls} />
      </div>
      <div className={styles.right}>
        <NotesPane slide={slide} />
        <NextPane position={position} />
        {isRoomShown && <RoomPanel slide={slide} onClose={closeRoom} />}
      </div>
      <footer className={styles.foot}>
        <Plan slide={slide} onGo={(number) => go(() => ({ slide: number, step: 0 }))} />
        {wakefulness === 'may-sleep' && (
          <p className={styles.note}>
            This screen may go dark by itself. Set it to stay on before you begin.
          </p>
        )}
      </footer>
      <Sheets desk={desk} position={position} go={go} isPrivate />
    </main>
  );
}

/** Nobody remembers to start a clock when the room falls silent: leaving the first slide starts it. */
function useClockFromStart({ slide }: Position): void {
  const before = useRef(slide);
  useEffect(() => {
    const { clock } = useSession.getState().show;
    const isFresh = clock.status === 'stopped' && clock.elapsed === 0;
    if (before.current === 1 && slide === 2 && isFresh) startClock();
    before.current = slide;
  }, [slide]);
}
