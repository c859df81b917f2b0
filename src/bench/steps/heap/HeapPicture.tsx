import { type CSSProperties, useId, useRef, useState } from 'react';
import { TextWithCode } from '../../../ui/index.ts';
import { DrawnHeap } from './DrawnHeap.tsx';
import styles from './HeapPicture.module.css';
import type { Heap } from './heap.ts';
import { heapPicture, ROOM_ON_SLIDE } from './layout/heap-picture.ts';
import type { Box, Picture, Room } from './layout/picture.ts';
import { sayHeap } from './sentences.ts';
import { useWidth } from './use-width.ts';

/** How many sentences stand below the picture; a screen reader says all. */
const MOST_SAID = 2;

interface HeapPictureProps {
  readonly heap: Heap;
  /** How many design pixels are drawn across: fewer than it is wide make it larger. As many as it is wide, if nothing is said. */
  readonly width?: number;
  /** How tall it may be, in design pixels of that size. */
  readonly height?: number;
}

/**
 * Names, the objects that they stand for, and the arrows between them. Behind the drawing is a list of its objects: who goes to one, by
 * mouse or keyboard, sees who refers to it.
 */
export function HeapPicture({ heap, width, height = ROOM_ON_SLIDE.height }: HeapPictureProps) {
  const place = useRef<HTMLElement>(null);
  const wide = useWidth(place);
  const picture = useSteady(heap, { width: width ?? wide, height });
  const [pointed, setPointed] = useState<number | null>(null);
  const [picked, setPicked] = useState<number | null>(null);
  const said = sayHeap(heap);
  const words = useId();
  const seen = said.sharing.filter(({ objects }) => isSeen(picture, objects)).map(({ text }) => text);
  const shown = picture.cards.some(({ object }) => object === (pointed ?? picked))
    ? (pointed ?? picked)
    : null;
  const { objects } = picture.leftOut;
  return (
    <figure ref={place} className={styles.heap} aria-label="Names and objects" aria-describedby={words}>
      <p id={words} className="visually-hidden">
        {withoutMarks([...said.names, ...said.sharing.map(({ text }) => text)].join(' '))}
      </p>
      <div className={styles.drawing}>
        <DrawnHeap picture={picture} shown={shown} />
        <ul aria-label="Objects">
          {picture.cards.map((card) => (
            <li key={card.object}>
              <button
                type="button"
                className={styles.object}
                style={placeOf(card, picture)}
                aria-label={withoutMarks(said.of(card.object))}
                aria-pressed={picked === card.object}
                onClick={() => setPicked(picked === card.object ? null : card.object)}
                onFocus={() => setPointed(card.object)}
                onBlur={() => setPointed(null)}
                onPointerEnter={() => setPointed(card.object)}
                onPointerLeave={() => setPointed(null)}
              />
            </li>
          ))}
        </ul>
      </div>
      <figcaption className={styles.said}>
        <span aria-hidden>
          <TextWithCode text={shown === null ? seen.slice(0, MOST_SAID).join(' ') : said.of(shown)} />
        </span>
        {objects > 0 && (
          <span className={styles.leftOut}>
            {objects.toLocaleString('en')} more {objects === 1 ? 'object' : 'objects'}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** The picture of a heap, in which what was in the one before stays where it was. */
function useSteady(heap: Heap, room: Room): Picture {
  const [last, setLast] = useState(() => ({ heap, room, picture: heapPicture(heap, room) }));
  if (last.heap === heap && last.room.width === room.width && last.room.height === room.height)
    return last.picture;
  const picture = heapPicture(heap, room, last.picture);
  setLast({ heap, room, picture });
  return picture;
}

/** Whether a sentence is about what can be seen. */
function isSeen({ cards }: Picture, objects: readonly number[]): boolean {
  const about = cards.filter(({ object }) => objects.includes(object));
  return about.length > 1 || about.some(({ referrers }) => referrers > 1);
}

/** Code is not told apart where it is read aloud. */
function withoutMarks(text: string): string {
  return text.replaceAll('`', '');
}

/** Over its card, however large the drawing is. */
function placeOf({ x, y, width, height }: Box, whole: Picture): CSSProperties {
  const share = (part: number, all: number) => `${(100 * part) / all}%`;
  return {
    insetInlineStart: share(x, whole.width),
    insetBlockStart: share(y, whole.height),
    inlineSize: share(width, whole.width),
    blockSize: share(height, whole.height),
  };
}
