/** About the time between two frames. */
const FRAME_MS = 16;

/** Does something with the next frame; where the page is hidden, and so has no frames, when one would come. */
export function nextFrame(task: () => void): void {
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
    if (performance.now() < due) return port2.postMessage(null);
    port1.close();
    task();
  };
  port2.postMessage(null);
}
