/** Does something once the page has nothing better to do, at the latest after two seconds; answers how to call it off. */
export function whenIdle(task: () => void): () => void {
  // WebKit has no idle callbacks.
  if (!('requestIdleCallback' in window)) {
    const waiting = setTimeout(task, 300);
    return () => clearTimeout(waiting);
  }
  const waiting = requestIdleCallback(task, { timeout: 2000 });
  return () => cancelIdleCallback(waiting);
}
