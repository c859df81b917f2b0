/** A page in a tab that nobody looks at is not painted at all. */
const PATIENCE_MS = 2000;

/** Does something once the page has shown its first text or picture, never at once; answers how to call it off. */
export function whenPainted(task: () => void): () => void {
  if (performance.getEntriesByName('first-contentful-paint').length > 0) {
    const waiting = setTimeout(task);
    return () => clearTimeout(waiting);
  }
  const done = () => {
    callOff();
    task();
  };
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) done();
  });
  const patience = setTimeout(done, PATIENCE_MS);
  const callOff = () => {
    clearTimeout(patience);
    observer.disconnect();
  };
  observer.observe({ type: 'paint', buffered: true });
  return callOff;
}
