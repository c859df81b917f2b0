/**
 * Calls back when the browser says that its network is gone, until the returned function is called. That is true of its last way out,
 * and no proof: who is on this machine or in this room may still be in reach.
 */
export function onOffline(doubt: () => void): () => void {
  addEventListener('offline', doubt);
  return () => removeEventListener('offline', doubt);
}
