import { useMemo } from 'react';
import { useSession } from '../session/index.ts';

/** What this browser cannot do for us, in sentences for the user. Usually none. */
export function useNotes(): readonly string[] {
  const python = useSession((session) => session.python);
  const storage = useSession((session) => session.storage);
  return useMemo(() => {
    const notes: string[] = [];
    if (python.status === 'ready' && !python.info.interactive.works)
      notes.push(python.info.interactive.because);
    if (python.status === 'ready' && !python.info.isolation.isFull) notes.push(python.info.isolation.because);
    if (storage === 'refused')
      notes.push('This browser keeps nothing for us: edits are lost with the last window of this deck.');
    if (storage === 'full')
      notes.push(
        'The storage of this browser is full: the last edits are lost with the last window of this deck. Make room, and the next edit stores them all.',
      );
    return notes;
  }, [python, storage]);
}
