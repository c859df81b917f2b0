/** About the time between two frames. */
const FRAME_MS = 16;

/**
 * Has a task done with the next frame, once however often it is asked for. A page that is hidden has no frames: then it is
 * done when one would come, as another window may show what this one does.
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

/** Timers of a hidden page come once a second; messages come at once. */
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
