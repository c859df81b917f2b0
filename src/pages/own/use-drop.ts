import { useEffect, useRef, useState } from 'react';

/**
 * Takes files that are dropped anywhere on the page, also over an editor that would take them for itself.
 *
 * @returns whether some are held over the page
 */
export function useDrop(onDrop: (dropped: DataTransfer) => void): boolean {
  const [isOver, setOver] = useState(false);
  const intent = useRef(onDrop);
  useEffect(() => {
    intent.current = onDrop;
  });
  useEffect(() => {
    const ending = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(
        type,
        (event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          event.stopPropagation();
          act(event);
        },
        { capture: true, signal: ending.signal },
      );
    listen('dragover', () => setOver(true));
    // Out of the window, not from one element into the next.
    listen('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false));
    listen('drop', ({ dataTransfer }) => {
      setOver(false);
      if (dataTransfer) intent.current(dataTransfer);
    });
    return () => ending.abort();
  }, []);
  return isOver;
}
