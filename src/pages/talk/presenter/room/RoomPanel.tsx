import { type ReactNode, useEffect, useRef } from 'react';
import type { DeckSlide } from '#deck';
import { type Room, useSession } from '../../../../session/index.ts';
import { chordOf } from '../../../../ui/index.ts';
import { DeskButton } from '../DeskButton.tsx';
import { EnterRoom } from './EnterRoom.tsx';
import { Join } from './Join.tsx';
import { NoRoom } from './NoRoom.tsx';
import { Phones } from './Phones.tsx';
import { PollControls } from './PollControls.tsx';
import { Questions } from './Questions.tsx';
import { RoomEnd } from './RoomEnd.tsx';
import styles from './RoomPanel.module.css';

interface RoomPanelProps {
  readonly slide: DeckSlide;
  /** Closes it, and gives the keyboard back to the slides. */
  readonly onClose: () => void;
}

/** The room at the desk: who follows, what is asked, who drives. It lies over notes and next slide, and never over this one. */
export function RoomPanel({ slide, onClose }: RoomPanelProps) {
  const room = useSession((session) => session.room);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label="Room"
      className={styles.panel}
      onKeyDown={(event) => {
        if (chordOf(event.nativeEvent) !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h2>Room</h2>
        <p role="status" className="muted">
          {stateText(room)}
        </p>
        <DeskButton onClick={onClose}>Close</DeskButton>
      </header>
      {partsOf(room, slide)}
    </section>
  );
}

function partsOf(room: Room, slide: DeckSlide): ReactNode {
  switch (room.status) {
    case 'closed':
      return <NoRoom because={room.because} />;
    case 'opening':
      return null;
    case 'locked':
      return <EnterRoom because={room.because} />;
    case 'open':
      return (
        <>
          <Join room={room} />
          <PollControls slide={slide.number} vote={slide.vote} poll={room.poll} followers={room.followers} />
          <Questions room={room} />
          <Phones room={room} />
          <RoomEnd />
        </>
      );
  }
}

function stateText(room: Room): string {
  if (room.status === 'opening') return 'Opening';
  if (room.status !== 'open') return '';
  switch (room.link) {
    case 'connecting':
      return 'Opening';
    case 'lost':
      return 'No link';
    case 'taken':
      return 'At another desk';
    case 'connected':
      return room.followers === 1 ? '1 follows' : `${room.followers.toLocaleString('en')} follow`;
  }
}
