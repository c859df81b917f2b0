import { useEffect, useState } from 'react';

/**
 * Whether the page has painted so many frames since this was mounted. For what is costly to make and may come a moment
 * after the rest: each frame's share is a task of its own, and none of them long.
 */
export function usePaintedFrames(frames: number): boolean {
  const [painted, setPainted] = useState(0);
  useEffect(() => {
    if (painted >= frames) return;
    let later: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // The frame is painted after its callbacks.
      later = setTimeout(() => setPainted(painted + 1));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
    };
  }, [painted, frames]);
  return painted >= frames;
}
