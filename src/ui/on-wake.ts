/** Calls back when the network, or the page itself, may be there again, until the returned function is called. */
export function onWake(wake: () => void): () => void {
  const look = () => document.visibilityState === 'visible' && wake();
  addEventListener('online', wake);
  addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', look);
  return () => {
    removeEventListener('online', wake);
    removeEventListener('pageshow', wake);
    document.removeEventListener('visibilitychange', look);
  };
}
