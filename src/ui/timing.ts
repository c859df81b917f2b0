import { useEffect, useState } from 'react';

/** Does something once the page has nothing better to do, at the latest after two seconds; returns how to cancel it. */
export function whenIdle(task: () => void): () => void {
  // WebKit has no idle callbacks.
  if (!('requestIdleCallback' in window)) {
    const waiting = setTimeout(task, 300);
    return () => clearTimeout(waiting);
  }
  const waiting = requestIdleCallback(task, { timeout: 2000 });
  return () => cancelIdleCallback(waiting);
}

/** A page in a tab that nobody looks at is never painted. */
const PATIENCE_MS = 2000;

/** Does something once the page has shown its first text or picture, never at once; returns how to cancel it. */
export function whenPainted(task: () => void): () => void {
  if (performance.getEntriesByName('first-contentful-paint').length > 0) {
    const waiting = setTimeout(task);
    return () => clearTimeout(waiting);
  }
  const done = () => {
    cancel();
    task();
  };
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) done();
  });
  const patience = setTimeout(done, PATIENCE_MS);
  const cancel = () => {
    clearTimeout(patience);
    observer.disconnect();
  };
  observer.observe({ type: 'paint', buffered: true });
  return cancel;
}

/**
 * Whether the page has painted this many frames since the component was mounted. For what is costly to make and may
 * come a moment later: each frame's share is a task of its own, and none of them is long.
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

/** About the time between two frames. */
const FRAME_MS = 16;

/**
 * Does a task in the next frame, once however often it is asked for. A hidden page has no frames: there the task runs when
 * a frame would have come, since another window may show what this one does.
 */
export function oncePerFrame(task: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    nextFrame(() => {
      isWaiting = false;
      task();
    });
  };
}

function nextFrame(task: () => void): void {
  if (document.hidden) {
    afterFrameTime(task);
    return;
  }
  const done = () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('visibilitychange', done);
    task();
  };
  const frame = requestAnimationFrame(done);
  document.addEventListener('visibilitychange', done);
}

/** Timers of a hidden page fire once a second; messages arrive at once. */
function afterFrameTime(task: () => void): void {
  const due = performance.now() + FRAME_MS;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (performance.now() < due) {
      port2.postMessage(null);
      return;
    }
    port1.close();
    task();
  };
  port2.postMessage(null);
}
