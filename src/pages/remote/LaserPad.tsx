import type { KeyboardEvent, PointerEvent } from 'react';
import type { Command } from '../../room/index.ts';
import { chordOf } from '../../ui/index.ts';
import styles from './LaserPad.module.css';
import { type Place, useLaser } from './use-laser.ts';

interface LaserPadProps {
  readonly isHeard: boolean;
  readonly send: (command: Command) => boolean;
}

/** Where a finger points with the laser: held down it shines, lifted it is gone. By keyboard, arrows move it and Escape ends it. */
export function LaserPad({ isHeard, send }: LaserPadProps) {
  const { place, shine, move, end } = useLaser(send, isHeard);
  const onKeyDown = (event: KeyboardEvent) => {
    const chord = chordOf(event.nativeEvent);
    const to = placeAfter(chord, place ?? [0.5, 0.5]);
    if (to) shine(to);
    else if (chord === 'Escape' && place) end();
    else return;
    event.preventDefault();
  };
  return (
    <button
      type="button"
      aria-label="Laser: hold a finger here and drag, or use the arrow keys"
      className={styles.pad}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        shine(placeOf(event));
      }}
      onPointerMove={(event) => move(placeOf(event))}
      onLostPointerCapture={end}
      onMouseDown={(event) => event.preventDefault()}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onBlur={end}
    >
      {place && <Finger place={place} />}
    </button>
  );
}

/** A ring where the finger is: the slide has a dot where the stage shows the laser. */
function Finger({ place: [x, y] }: { readonly place: Place }) {
  return (
    <span
      className={styles.finger}
      style={{ insetInlineStart: `${x * 100}%`, insetBlockStart: `${y * 100}%` }}
    />
  );
}

/** A finger that leaves the pad points at its edge. */
function placeOf({ currentTarget, clientX, clientY }: PointerEvent): Place {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return [within((clientX - left) / width), within((clientY - top) / height)];
}

/** How far a key moves it. */
const STEP = 0.04;
const DIRECTIONS = new Map<string | null, Place>([
  ['ArrowLeft', [-STEP, 0]],
  ['ArrowRight', [STEP, 0]],
  ['ArrowUp', [0, -STEP]],
  ['ArrowDown', [0, STEP]],
]);

function placeAfter(chord: string | null, [x, y]: Place): Place | null {
  const by = DIRECTIONS.get(chord);
  return by ? [within(x + by[0]), within(y + by[1])] : null;
}

/** Fine enough for the largest screen. */
function within(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 1e4) / 1e4;
}
