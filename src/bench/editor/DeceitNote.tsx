import { useState } from 'react';
import type { Line } from '#case';
import styles from './DeceitNote.module.css';
import type { Deceits } from './use-deceits.ts';

interface DeceitNoteProps {
  readonly deceits: Deceits;
  readonly openFile: string;
  readonly onOpen: (line: Line) => void;
}

/** A note over the code while some file does not run as it reads: what is where, and links to it. */
export function DeceitNote({ deceits, openFile, onOpen }: DeceitNoteProps) {
  const [chosen, choose] = useState(0);
  const places = Array.from(deceits, ([file, found]) => found.map((place) => ({ file, ...place }))).flat();
  // Prefer a place in the open file.
  const near = places.findIndex(({ file }) => file === openFile);
  const index = near < 0 || places[chosen]?.file === openFile ? chosen : near;
  const place = places[index] ?? places[0];
  if (!place) return null;
  const goTo = (to: number) => {
    choose(to);
    const next = places[to];
    if (next) onOpen({ file: next.file, line: next.line });
  };
  return (
    <aside role="note" aria-label="What does not run as it reads" className={styles.note}>
      <p>
        <button type="button" onClick={() => onOpen({ file: place.file, line: place.line })}>
          {place.file}, line {place.line}
        </button>{' '}
        does not run as it reads: it has {place.what}.
      </p>
      {places.length > 1 && (
        <button type="button" onClick={() => goTo((index + 1) % places.length)}>
          Next of {places.length}
        </button>
      )}
    </aside>
  );
}
